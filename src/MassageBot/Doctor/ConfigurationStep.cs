using System.Globalization;
using MassageBot.Channels.Connector;
using MassageBot.Hosting;
using Microsoft.Extensions.Options;

namespace MassageBot.Doctor;

/// <summary>The settings: whether a server would start with them, and whether they bring the bot to Teams.</summary>
internal sealed class ConfigurationStep(IServiceProvider services, IConfiguration configuration, string serviceUrl) : IDoctorStep
{
    /// <summary>Its name.</summary>
    public const string StepName = "configuration";

    // Where Teams takes messages, by its documentation: a bot is in one cloud, and its token is good there only.
    private const string GovernmentServiceUrl = "https://smba.infra.gov.teams.microsoft.us/teams/";
    private const string GovernmentHosts = ".teams.microsoft.us";
    private static readonly string[] PublicHosts = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"];

    public string Name => StepName;

    public IReadOnlyList<string> Needs => [];

    public Task<StepResult> RunAsync(CancellationToken cancellationToken)
    {
        var found = Look();
        var unknown = UnknownSettings.Find(configuration).Select(setting => $" MB1036: the setting {setting} is not known and has no effect.");
        return Task.FromResult(found with { Found = found.Found + string.Concat(unknown) });
    }

    private StepResult Look()
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (Exception e) when (StartFailures.Explain(e) is { } lines)
        {
            return StepResult.Failed(string.Join(' ', lines));
        }

        var bot = services.GetRequiredService<IOptions<BotOptions>>().Value;
        return Fault(bot) is { } fault ? StepResult.Failed(fault) : StepResult.Ok(Describe(bot));
    }

    private string? Fault(BotOptions bot)
    {
        if (ListenAddresses.Faults(configuration["urls"]) is [var address, ..])
            return address;
        if (!bot.IsRegistered)
            return "MB4402: Bot:MicrosoftAppId is empty. Register a bot with Microsoft, and set its id and its password or certificate.";
        if (!bot.AcceptActivities)
            return "MB4412: Bot:AcceptActivities is false, so there is no /api/messages that Teams could call. Set it to true, or leave it out.";
        if (Tenants() == 0)
            return "MB4403: Teams:Tenants is empty: everybody in Teams is refused. Set Teams:Tenants:0 to the tenant id of the clinic's organisation.";
        if (!ServiceAddress.IsAllowed(serviceUrl, bot))
            return $"MB4410: nothing may be sent to '{ShownAddress.Of(serviceUrl)}'. Write an https address of Teams, such as https://smba.trafficmanager.net/teams/, in --service-url or Teams:ServiceUrl; "
                + "another host has to be in Bot:AllowedServiceHosts, this machine needs Bot:AllowLoopbackServices.";
        return OtherCloud(bot);
    }

    private string? OtherCloud(BotOptions bot)
    {
        var host = new Uri(serviceUrl).Host;
        if (bot.IsGovernment && PublicHosts.Contains(host, StringComparer.OrdinalIgnoreCase))
            return $"MB4413: Bot:ChannelService is the cloud of the US Government, but messages would go to {host}, which is outside. Set Teams:ServiceUrl to the address of your Teams, such as {GovernmentServiceUrl}.";
        return !bot.IsGovernment && host.EndsWith(GovernmentHosts, StringComparison.OrdinalIgnoreCase)
            ? $"MB4413: messages would go to {host} in the cloud of the US Government, but the bot is in the public one. Set Bot:ChannelService to https://botframework.azure.us, or correct Teams:ServiceUrl."
            : null;
    }

    private string Describe(BotOptions bot)
    {
        var tenants = Tenants();
        return $"app {bot.MicrosoftAppId!.Trim()}{(bot.IsGovernment ? " in the cloud of the US Government" : "")}, signs in with {Proof(bot)}; "
            + $"{tenants} {(tenants == 1 ? "organisation is" : "organisations are")} served; "
            + $"{Channel("cases", "Teams:EscalationChannel")}; {Channel("safeguarding cases", "Teams:ManagerChannel")}.";
    }

    private string Proof(BotOptions bot)
    {
        if (bot.IsManagedIdentity)
            return $"its managed identity ({bot.MicrosoftAppType!.Trim()})";
        if (!bot.HasCertificate)
            return "a password";
        using var certificate = BotCertificate.Load(bot, services.GetRequiredService<TimeProvider>().GetUtcNow(), out _);
        return certificate is null
            ? "a certificate"
            : string.Create(CultureInfo.InvariantCulture, $"a certificate that is good until {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}");
    }

    private string Channel(string what, string setting) =>
        string.IsNullOrWhiteSpace(configuration[setting]) ? $"{what} go nowhere ({setting} is empty)" : $"{what} go to {configuration[setting]!.Trim()}";

    private int Tenants() => configuration.GetSection("Teams:Tenants").GetChildren().Count(item => !string.IsNullOrWhiteSpace(item.Value));
}
