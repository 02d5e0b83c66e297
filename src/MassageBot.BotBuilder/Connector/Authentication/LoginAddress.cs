using System.Globalization;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where a bot of a tenant signs in.</summary>
internal static class LoginAddress
{
    private const string TenantPlace = "{0}";

    /// <param name="loginEndpoint">The address, with <c>{0}</c> where the tenant goes; empty for the public cloud.</param>
    /// <param name="tenantId">The tenant; empty for a bot that serves many tenants.</param>
    /// <exception cref="ArgumentException">A secret would go there in the clear, or the address names no tenant.</exception>
    public static Uri Of(string? loginEndpoint, string? tenantId)
    {
        var template = string.IsNullOrWhiteSpace(loginEndpoint) ? AuthenticationConstants.ToChannelFromBotLoginUrlTemplate : loginEndpoint.Trim();
        var text = template.Contains(TenantPlace, StringComparison.Ordinal)
            ? string.Format(CultureInfo.InvariantCulture, template, string.IsNullOrEmpty(tenantId) ? DefaultTenant(template) : tenantId)
            : template;

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.AbsolutePath.Length < 2)
            throw new ArgumentException($"'{text}' is not where bots sign in; write an address with a tenant, such as https://login.example/tenant.", nameof(loginEndpoint));
        return address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
            ? address
            : throw new ArgumentException($"The bot does not sign in at '{text}': the address is not https.", nameof(loginEndpoint));
    }

    private static string DefaultTenant(string template) =>
        template == GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate
            ? GovernmentAuthenticationConstants.DefaultChannelAuthTenant
            : AuthenticationConstants.DefaultChannelAuthTenant;
}
