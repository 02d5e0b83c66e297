namespace Microsoft.Bot.Schema.Teams;

/// <summary>The buttons of a tab that asks to sign in.</summary>
public class TabSuggestedActions
{
    /// <summary>The buttons.</summary>
    public IList<CardAction>? Actions { get; set; }
}
