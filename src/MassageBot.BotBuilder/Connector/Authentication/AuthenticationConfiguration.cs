namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Further demands on callers.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the key of a token must have besides that of the channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];
}
