namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks the user to sign in or configure before the bot can be set up.</summary>
public class BotConfigAuth
{
    /// <summary>The buttons that lead to the sign-in.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>What kind of answer it is: auth.</summary>
    public string? Type { get; set; } = "auth";
}
