namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Further demands on callers, and further callers.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the key of a channel's token must have besides that of the channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>
    /// Issuers of Microsoft Entra tokens that are believed besides those of the Emulator and of the bot's own tenant. The
    /// other checks hold for them as well: the token must be for the bot, and from the bot's own app.
    /// </summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}
