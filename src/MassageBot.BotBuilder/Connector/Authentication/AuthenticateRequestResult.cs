using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A caller that may talk to the bot, and how to answer it.</summary>
public class AuthenticateRequestResult
{
    /// <summary>The audience of calls back to the channel.</summary>
    public string? Audience { get; set; }

    /// <summary>Who the caller is.</summary>
    public ClaimsIdentity ClaimsIdentity { get; set; } = null!;

    /// <summary>The kind of caller; null if it is not known.</summary>
    public string? CallerId { get; set; }

    /// <summary>Makes clients of the channel.</summary>
    public ConnectorFactory ConnectorFactory { get; set; } = null!;
}
