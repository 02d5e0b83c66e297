namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients over HTTP that sign in as an app, or not at all if the bot has no app.</summary>
internal sealed class HttpConnectorFactory(
    string? appId,
    string defaultAudience,
    string? loginEndpoint,
    ServiceClientCredentialsFactory credentialsFactory,
    Func<HttpClient> httpClient) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new ArgumentException($"'{serviceUrl}' is not the address of a channel; an http or https address is needed.", nameof(serviceUrl));

        var credentials = appId is null
            ? null
            : await credentialsFactory.CreateCredentialsAsync(
                appId,
                string.IsNullOrEmpty(audience) ? defaultAudience : audience,
                loginEndpoint ?? string.Empty,
                // The address comes from the settings; to ask the cloud whether it is one of its own would only be one more call.
                validateAuthority: false,
                cancellationToken);
        return new ConnectorClient(address, credentials, httpClient(), disposeHttpClient: false);
    }
}
