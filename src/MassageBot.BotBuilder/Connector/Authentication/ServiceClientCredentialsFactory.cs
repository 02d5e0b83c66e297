using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the apps of the bot and makes their credentials.</summary>
public abstract class ServiceClientCredentialsFactory
{
    /// <summary>Whether an id is the id of an app of this bot.</summary>
    /// <param name="appId">The id.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>True if it is.</returns>
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Whether the bot takes requests without a token.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>True if it does.</returns>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>Makes the credentials of an app.</summary>
    /// <param name="appId">The id of the app.</param>
    /// <param name="audience">The audience of the calls.</param>
    /// <param name="loginEndpoint">Where tokens are issued.</param>
    /// <param name="validateAuthority">Whether to check that address.</param>
    /// <param name="cancellationToken">Cancels the making.</param>
    /// <returns>The credentials; null if the bot has none.</returns>
    public abstract Task<ServiceClientCredentials?> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken);

    /// <summary>Whether an id is that of the app.</summary>
    internal static bool IsId(string? id, string? appId) =>
        !string.IsNullOrEmpty(id) && string.Equals(id, appId, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="InvalidOperationException">The id is not that of the app.</exception>
    internal static void RequireId(string? id, string? appId)
    {
        if (!IsId(id, appId))
            throw new InvalidOperationException($"'{id}' is not the id of an app of this bot.");
    }
}
