using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>A client of a channel, over HTTP.</summary>
public class ConnectorClient : IConnectorClient
{
    private readonly bool _ownsHttpClient;

    /// <summary>Creates a client.</summary>
    /// <param name="baseUri">The address of the channel.</param>
    /// <param name="credentials">The credentials; null if the channel needs none.</param>
    /// <param name="customHttpClient">Sends the requests.</param>
    /// <param name="disposeHttpClient">Whether to dispose <paramref name="customHttpClient"/> with this client.</param>
    public ConnectorClient(
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
        Conversations = new Conversations(this);
    }

    /// <inheritdoc />
    public Uri BaseUri { get; set; }

    /// <inheritdoc />
    public ServiceClientCredentials? Credentials { get; }

    /// <inheritdoc />
    public virtual IConversations Conversations { get; }

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
