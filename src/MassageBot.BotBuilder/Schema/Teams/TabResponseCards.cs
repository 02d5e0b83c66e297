namespace Microsoft.Bot.Schema.Teams;

/// <summary>The cards of a tab.</summary>
public class TabResponseCards
{
    /// <summary>The cards, in order.</summary>
    public IList<TabResponseCard>? Cards { get; set; }
}
