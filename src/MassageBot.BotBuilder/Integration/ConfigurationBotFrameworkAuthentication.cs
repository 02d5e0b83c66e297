using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The sign-in of the app in the configuration. Without an app id every caller is let in; whoever hosts the bot then
/// decides who can reach it. The keys <c>ToBotFromChannelTokenIssuer</c>, <c>ToBotFromChannelOpenIdMetadataUrl</c>,
/// <c>ToChannelFromBotOAuthScope</c> and <c>ToChannelFromBotLoginUrl</c> replace the addresses of the public cloud.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ServiceClientCredentialsFactory _credentialsFactory;
    private readonly Func<HttpClient> _httpClient;
    private readonly ILogger _logger;
    private readonly ChannelTokenValidator _validator;
    private readonly string _scope;
    private readonly string? _loginUrl;

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="credentialsFactory">The app; that of the configuration if not given.</param>
    /// <param name="authConfiguration">Further demands on callers.</param>
    /// <param name="httpClientFactory">Makes the clients for outgoing calls.</param>
    /// <param name="logger">Takes log entries.</param>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var single = new Lazy<HttpClient>(ChannelHttp.CreateClient);
        _httpClient = httpClientFactory is null ? () => single.Value : () => httpClientFactory.CreateClient();
        _logger = logger ?? NullLogger.Instance;
        _credentialsFactory = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, _httpClient(), logger);
        var isGovernment = string.Equals(Read("ChannelService"), GovernmentAuthenticationConstants.ChannelService, StringComparison.OrdinalIgnoreCase);
        _scope = Read("ToChannelFromBotOAuthScope")
            ?? (isGovernment ? GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope : AuthenticationConstants.ToChannelFromBotOAuthScope);
        _loginUrl = Read("ToChannelFromBotLoginUrl")
            ?? (isGovernment ? GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate : null);
        _validator = new ChannelTokenValidator(
            Read("ToBotFromChannelTokenIssuer") ?? AuthenticationConstants.ToBotFromChannelTokenIssuer,
            Read("ToBotFromChannelOpenIdMetadataUrl") ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
            authConfiguration?.RequiredEndorsements ?? [],
            _httpClient());

        string? Read(string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key];
    }

    /// <inheritdoc />
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string? authHeader,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (await _credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken))
            return Accept(new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType), callerId: null);

        var (identity, refusal) = await _validator.ValidateAsync(
            authHeader,
            activity.ChannelId,
            activity.ServiceUrl,
            appId => _credentialsFactory.IsValidAppIdAsync(appId, cancellationToken),
            cancellationToken);
        if (identity is null)
        {
            AuthenticationLog.Refused(_logger, refusal!);
            // The caller is not told which check failed.
            throw new UnauthorizedAccessException();
        }

        return Accept(identity, CallerIdConstants.PublicAzureChannel);
    }

    /// <inheritdoc />
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return new HttpConnectorFactory(
            claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value,
            _scope,
            _loginUrl,
            _credentialsFactory,
            _httpClient);
    }

    /// <inheritdoc />
    public override string GetOriginatingAudience() => _scope;

    private AuthenticateRequestResult Accept(ClaimsIdentity identity, string? callerId) => new()
    {
        ClaimsIdentity = identity,
        Audience = _scope,
        CallerId = callerId,
        ConnectorFactory = CreateConnectorFactory(identity),
    };
}
