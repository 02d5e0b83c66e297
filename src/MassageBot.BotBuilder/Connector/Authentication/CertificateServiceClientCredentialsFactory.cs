using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One app that proves itself by a certificate.</summary>
public class CertificateServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly string _appId;
    private readonly SignIn _signIn;

    /// <summary>Creates a factory.</summary>
    /// <param name="certificate">The certificate, with its private RSA key.</param>
    /// <param name="appId">The id of the app.</param>
    /// <param name="tenantId">The tenant of the app; empty for a bot that serves many tenants.</param>
    /// <param name="httpClient">Fetches tokens.</param>
    /// <param name="logger">Not used.</param>
    /// <param name="sendX5c">Whether to send the certificate along, for a registration that trusts its subject and issuer.</param>
    /// <exception cref="ArgumentException">The id is empty, or the certificate has no private key.</exception>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The signature is Bot Builder's.")]
    public CertificateServiceClientCredentialsFactory(
        X509Certificate2 certificate,
        string appId,
        string? tenantId = null,
        HttpClient? httpClient = null,
        ILogger? logger = null,
        bool sendX5c = false)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        if (!certificate.HasPrivateKey)
            throw new ArgumentException("The certificate has no private key; the bot signs in with it.", nameof(certificate));

        _appId = appId;
        _signIn = SignIn.OfApp(() => appId, tenantId, httpClient, app => app.WithCertificate(certificate, sendX5c));
    }

    /// <inheritdoc />
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(IsId(appId, _appId));

    /// <inheritdoc />
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The id is not that of the app.</exception>
    /// <exception cref="ArgumentException">The login endpoint is not an https address with a tenant.</exception>
    public override Task<ServiceClientCredentials?> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        RequireId(appId, _appId);
        return Task.FromResult<ServiceClientCredentials?>(_signIn.Credentials(audience, loginEndpoint, validateAuthority));
    }
}
