using MassageBot.Api;
using MassageBot.Channels.Connector;
using MassageBot.Channels.DirectLine;
using MassageBot.Channels.Teams;
using MassageBot.Clinic;
using MassageBot.Content;
using MassageBot.Deployment;
using MassageBot.FollowUps;
using MassageBot.FollowUps.Mail;
using MassageBot.Hosting.Overload;
using MassageBot.Retention;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Hosting;

/// <summary>Names settings in our sections that nothing reads: most often a slip of the pen.</summary>
internal sealed partial class UnknownSettings(IConfiguration configuration, ILogger<UnknownSettings> logger) : IHostedService
{
    private static readonly (string Section, Type Options, string[] Further)[] Sections =
    [
        (ClinicOptions.Section, typeof(ClinicOptions), []),
        (TriageOptions.Section, typeof(TriageOptions), []),
        (ContentOptions.Section, typeof(ContentOptions), []),
        (DirectLineOptions.Section, typeof(DirectLineOptions), []),
        (BotOptions.Section, typeof(BotOptions),
            ["ToBotFromChannelTokenIssuer", "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl", "ToChannelFromBotOAuthScope"]),
        (TeamsAppOptions.Section, typeof(TeamsAppOptions), []),
        (TurnOptions.Section, typeof(TurnOptions), []),
        (StorageOptions.SectionName, typeof(StorageOptions), []),
        (FollowUpOptions.Section, typeof(FollowUpOptions), []),
        (MailOptions.Section, typeof(MailOptions), []),
        (OverloadOptions.Section, typeof(OverloadOptions), []),
        (RetentionOptions.Section, typeof(RetentionOptions), []),
        (ApiOptions.Section, typeof(ApiOptions), []),
        (ProxyOptions.Section, typeof(ProxyOptions), []),
        (TeamsOptions.Section, typeof(TeamsOptions), []),
    ];

    /// <summary>Paths of the settings that nothing reads.</summary>
    public static IEnumerable<string> Find(IConfiguration configuration) =>
        from section in Sections
        let known = section.Options.GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Concat(section.Further).ToHashSet(StringComparer.OrdinalIgnoreCase)
        from setting in configuration.GetSection(section.Section).GetChildren()
        where !known.Contains(setting.Key)
        select setting.Path;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var path in Find(configuration))
            LogUnknown(path);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1036, LogLevel.Warning, "MB1036: the setting {Path} is not known and has no effect. Look it up in docs/operations.md.")]
    private partial void LogUnknown(string path);
}
