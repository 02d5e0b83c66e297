using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>A client of what only Teams has, over HTTP.</summary>
public class TeamsConnectorClient : ITeamsConnectorClient
{
    private readonly bool _ownsHttpClient;

    /// <summary>Creates a client.</summary>
    /// <param name="baseUri">The address of the channel.</param>
    /// <param name="credentials">The credentials; null if the channel needs none.</param>
    /// <param name="customHttpClient">Sends the requests.</param>
    /// <param name="disposeHttpClient">Whether to dispose <paramref name="customHttpClient"/> with this client.</param>
    public TeamsConnectorClient(
        Uri baseUri,
        ServiceClientCredentials? credentials,
        HttpClient customHttpClient,
        bool disposeHttpClient)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        ArgumentNullException.ThrowIfNull(customHttpClient);
        BaseUri = baseUri;
        Credentials = credentials;
        HttpClient = customHttpClient;
        _ownsHttpClient = disposeHttpClient;
        Teams = new TeamsOperations(this);
    }

    /// <inheritdoc />
    public Uri BaseUri { get; set; }

    /// <inheritdoc />
    public ServiceClientCredentials? Credentials { get; }

    /// <inheritdoc />
    public virtual ITeamsOperations Teams { get; }

    internal HttpClient HttpClient { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the HTTP client if it belongs to this client.</summary>
    /// <param name="disposing">True when called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _ownsHttpClient)
            HttpClient.Dispose();
    }
}
