using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace MassageBot.Channels.Connector;

/// <summary>The credentials that the settings name: a password, a certificate or a managed identity.</summary>
internal static class BotCredentials
{
    /// <param name="settings">The section `Bot`.</param>
    /// <param name="options">The same, read.</param>
    /// <param name="now">The time, for the certificate.</param>
    /// <param name="login">Fetches tokens.</param>
    public static ServiceClientCredentialsFactory Create(IConfiguration settings, BotOptions options, DateTimeOffset now, HttpClient login) =>
        new GuardedCredentialsFactory(options.HasCertificate ? WithCertificate(options, now, login) : new ConfigurationServiceClientCredentialFactory(settings, login), options);

    private static CertificateServiceClientCredentialsFactory WithCertificate(BotOptions options, DateTimeOffset now, HttpClient login)
    {
        var certificate = BotCertificate.Load(options, now, out var problem) ?? throw new InvalidOperationException(problem);

        // With the certificate sent along, a registration may trust its subject as well as its thumbprint.
        return new CertificateServiceClientCredentialsFactory(
            certificate, options.MicrosoftAppId!.Trim(), options.IsSingleTenant ? options.MicrosoftAppTenantId!.Trim() : null, login, sendX5c: true);
    }
}
