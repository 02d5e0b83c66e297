using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The sign-in of the app in the configuration. Without an app id every caller is let in; whoever hosts the bot then
/// decides who can reach it. With one, a caller shows a token: of the Bot Connector, or of Microsoft Entra if the caller is
/// the bot's own app, as the Emulator is. <c>ChannelService</c> chooses the cloud; the keys
/// <c>ToBotFromChannelTokenIssuer</c>, <c>ToBotFromChannelOpenIdMetadataUrl</c>, <c>ToBotFromEmulatorOpenIdMetadataUrl</c>,
/// <c>ToChannelFromBotOAuthScope</c> and <c>ToChannelFromBotLoginUrl</c> replace single addresses of it.
/// </summary>
/// <remarks>
/// Differences from the SDK: tokens of the bot's own tenant are taken without naming their issuers; a channel's key without
/// endorsements is endorsed for no channel; the message of a refusal is the name of the check; run as a hosted service, the
/// keys are fetched before the first caller comes, and kept fresh while nobody does.
/// </remarks>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication, IHostedService
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMinutes(1);

    private readonly ServiceClientCredentialsFactory _credentialsFactory;
    private readonly Func<HttpClient> _httpClient;
    private readonly ChannelCloud _cloud;
    private readonly SigningKeys _channelKeys;
    private readonly SigningKeys _entraKeys;
    private readonly IncomingTokens _tokens;
    private readonly TimeProvider _time;
    private ITimer? _looks;

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="credentialsFactory">The app; that of the configuration if not given.</param>
    /// <param name="authConfiguration">Further demands on callers.</param>
    /// <param name="httpClientFactory">Makes the clients for outgoing calls.</param>
    /// <param name="logger">Takes log entries: that keys can't be fetched. Who is refused, only the exception says.</param>
    /// <exception cref="InvalidOperationException">The settings do not fit together.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
#pragma warning disable RS0030 // The signature is Bot Builder's and has no place for a clock.
        : this(TimeProvider.System, configuration, credentialsFactory, authConfiguration, httpClientFactory, logger)
#pragma warning restore RS0030
    {
    }

    internal ConfigurationBotFrameworkAuthentication(
        TimeProvider time,
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var single = new Lazy<HttpClient>(ChannelHttp.CreateClient);
        _httpClient = httpClientFactory is null ? () => single.Value : () => httpClientFactory.CreateClient();
        _credentialsFactory = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, _httpClient(), logger);
        _time = time;
        _cloud = ChannelCloud.Read(configuration, authConfiguration?.ValidTokenIssuers ?? []);
        _channelKeys = new SigningKeys(_cloud.MetadataUrl, _httpClient, time, logger ?? NullLogger.Instance);
        _entraKeys = new SigningKeys(_cloud.EntraMetadataUrl, _httpClient, time, logger ?? NullLogger.Instance);
        _tokens = new IncomingTokens(_cloud, _channelKeys, _entraKeys, authConfiguration?.RequiredEndorsements ?? [], time);
    }

    /// <inheritdoc />
    /// <exception cref="UnauthorizedAccessException">The caller is refused; the message is the name of the check.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string? authHeader,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (await _credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken))
            return Accept(new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType), callerId: null);

        var identity = await _tokens.ValidateAsync(
            authHeader,
            activity.ChannelId,
            activity.ServiceUrl,
            appId => _credentialsFactory.IsValidAppIdAsync(appId, cancellationToken),
            cancellationToken);
        return Accept(identity, _cloud.CallerId);
    }

    /// <inheritdoc />
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return new HttpConnectorFactory(
            claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value,
            _cloud.Scope,
            _cloud.LoginUrl,
            _credentialsFactory,
            _httpClient);
    }

    /// <inheritdoc />
    public override string GetOriginatingAudience() => _cloud.Scope;

    /// <summary>Begins to fetch the keys of the issuers in the background, and looks from then on when they grow old.</summary>
    async Task IHostedService.StartAsync(CancellationToken cancellationToken)
    {
        if (await _credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken))
            return;

        Refresh();
        _looks = _time.CreateTimer(_ => Refresh(), null, LookInterval, LookInterval);
    }

    /// <summary>Stops fetching keys.</summary>
    async Task IHostedService.StopAsync(CancellationToken cancellationToken)
    {
        if (_looks is not null)
            await _looks.DisposeAsync();
        await Task.WhenAll(_channelKeys.StopAsync(), _entraKeys.StopAsync());
    }

    private void Refresh()
    {
        _channelKeys.RefreshIfDue();
        _entraKeys.RefreshIfDue();
    }

    private AuthenticateRequestResult Accept(ClaimsIdentity identity, string? callerId) => new()
    {
        ClaimsIdentity = identity,
        Audience = _cloud.Scope,
        CallerId = callerId,
        ConnectorFactory = CreateConnectorFactory(identity),
    };
}
