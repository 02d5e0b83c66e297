using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The addresses of the cloud that the bot's channels are in, as the settings name them.</summary>
internal sealed record ChannelCloud(
    string TokenIssuer,
    string MetadataUrl,
    string EntraMetadataUrl,
    IReadOnlySet<string> EntraIssuers,
    string Scope,
    string? LoginUrl,
    string CallerId)
{
    // The tenants whose tokens the Emulator shows, by the documentation of the sign-in: protocol 3.1, 3.2; the Government's.
    private static readonly string[] PublicTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];
    private static readonly string[] GovernmentTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"];

    private static readonly string[] PublicIssuers =
        [AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2];

    private static readonly string[] GovernmentIssuers =
    [
        AuthenticationConstants.ValidTokenIssuerUrlTemplateV1,
        AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1,
        AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
    ];

    /// <exception cref="InvalidOperationException"><c>ChannelService</c> names a cloud that is not known.</exception>
    public static ChannelCloud Read(IConfiguration configuration, IEnumerable<string> furtherIssuers)
    {
        var tenant = string.Equals(Setting("MicrosoftAppType") ?? "MultiTenant", "MultiTenant", StringComparison.OrdinalIgnoreCase)
            ? null
            : Setting("MicrosoftAppTenantId");
        var cloud = Setting("ChannelService")?.TrimEnd('/') switch
        {
            null or "" => Public(tenant),
            var service when string.Equals(service, GovernmentAuthenticationConstants.ChannelService, StringComparison.OrdinalIgnoreCase) => Government(tenant),
            var other => throw new InvalidOperationException(
                $"ChannelService is '{other}': set it to {GovernmentAuthenticationConstants.ChannelService}, or leave it out for the public cloud."),
        };
        return cloud with
        {
            TokenIssuer = Setting("ToBotFromChannelTokenIssuer") ?? cloud.TokenIssuer,
            MetadataUrl = Setting("ToBotFromChannelOpenIdMetadataUrl") ?? cloud.MetadataUrl,
            EntraMetadataUrl = Setting("ToBotFromEmulatorOpenIdMetadataUrl") ?? cloud.EntraMetadataUrl,
            EntraIssuers = cloud.EntraIssuers.Concat(furtherIssuers).ToHashSet(StringComparer.Ordinal),
            Scope = Setting("ToChannelFromBotOAuthScope") ?? cloud.Scope,
            LoginUrl = Setting("ToChannelFromBotLoginUrl") ?? cloud.LoginUrl,
        };

        string? Setting(string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key]!.Trim();
    }

    // Where a bot of the public cloud signs in, its credentials know.
    private static ChannelCloud Public(string? tenant) => new(
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        Issuers(PublicIssuers, PublicTenants, tenant),
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        LoginUrl: null,
        CallerIdConstants.PublicAzureChannel);

    private static ChannelCloud Government(string? tenant) => new(
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        Issuers(GovernmentIssuers, GovernmentTenants, tenant),
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        tenant is null
            ? GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl
            : Filled(GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate, tenant),
        CallerIdConstants.USGovChannel);

    private static HashSet<string> Issuers(string[] templates, string[] tenants, string? own) =>
        [.. from tenant in own is null ? tenants : [.. tenants, own] from template in templates select Filled(template, tenant)];

    private static string Filled(string template, string tenant) => string.Format(CultureInfo.InvariantCulture, template, tenant);
}
