using MassageBot.Api;
using MassageBot.Bots;
using MassageBot.Channels.Connector;
using MassageBot.Channels.DirectLine;
using MassageBot.Channels.Teams;
using MassageBot.Clinic;
using MassageBot.Content;
using MassageBot.Dialogs;
using MassageBot.Escalations;
using MassageBot.FollowUps;
using MassageBot.FollowUps.Mail;
using MassageBot.Hosting.Overload;
using MassageBot.Privacy;
using MassageBot.Retention;
using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace MassageBot.Hosting;

/// <summary>What the program is made of. <see cref="AddMassageBot"/> is the bot itself; <see cref="AddMassageBotWeb"/> its doors to the network.</summary>
internal static class MassageBotServices
{
    public static IServiceCollection AddMassageBot(this IServiceCollection services)
    {
#pragma warning disable RS0030 // The composition root is the one place that names the system clock.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddValidated<ClinicOptions, ClinicOptionsValidator>(ClinicOptions.Section);
        services.AddValidated<TriageOptions, TriageOptionsValidator>(TriageOptions.Section);
        services.AddValidated<ContentOptions, ContentOptionsValidator>(ContentOptions.Section);
        services.AddValidated<TurnOptions, TurnOptionsValidator>(TurnOptions.Section);
        services.AddValidated<TeamsOptions, TeamsOptionsValidator>(TeamsOptions.Section);
        services.AddValidated<OverloadOptions, OverloadOptionsValidator>(OverloadOptions.Section);
        services.AddSingleton<OverloadGate>();
        services.AddValidated<RetentionOptions, RetentionOptionsValidator>(RetentionOptions.Section);
        services.AddSingleton<RetentionPass>();
        services.AddValidated<FollowUpOptions, FollowUpOptionsValidator>(FollowUpOptions.Section);
        services.AddMassageBotStorage();

        services.AddSingleton<IClinicFacts, ClinicFacts>();
        services.AddSingleton<ITriageMode, ConfiguredTriageMode>();
        services.AddSingleton<DialogFolder>();
        services.AddSingleton<IDialogContent>(s => s.GetRequiredService<DialogFolder>());
        services.AddSingleton<KnowledgeModelFile>();
        services.AddSingleton<KnowledgeSource>();
        services.AddSingleton<IAnswerFinder>(s => s.GetRequiredService<KnowledgeSource>());
        services.AddSingleton<CasePromises>();
        services.AddSingleton<CaseEvents>();
        services.AddSingleton<ShownCases>();
        services.AddSingleton<IEscalations, TurnEscalations>();
        services.AddSingleton<IConversationJournal, TurnJournal>();

        services.AddSingleton<TurnStorage>();
        services.AddSingleton<IStorage>(s => s.GetRequiredService<TurnStorage>());
        services.AddSingleton<ConversationState>();
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<Voice>();
        services.AddSingleton<ChecklistMode>();
        services.AddSingleton<SafetyGate>();
        services.AddSingleton<CaseSummary>();
        services.AddSingleton<AdviceGiver>();
        services.AddSingleton<QuestionAnswering>();
        services.AddSingleton<UnsubscribeLinks>();
        services.AddSingleton<CheckInLinks>();
        services.AddSingleton<ClientConversations>();
        services.AddSingleton<CopyLinks>();
        services.AddSingleton<IClientRecords, ClientRecords>();
        services.AddSingleton<ClientRights>();
        services.AddSingleton<CommandHandling>();
        services.AddSingleton<CrisisCare>();
        services.AddSingleton<Handover>();
        services.AddSingleton<ICheckInJournal, TurnCheckIns>();
        services.AddSingleton<CheckInArrivals>();
        services.AddSingleton<CheckInDialog>();
        services.AddSingleton<CheckIns>();
        services.AddSingleton<TriageDialog>();
        services.AddSingleton<EscalationDialog>();
        services.AddSingleton<IAfterCare, TurnTreatments>();
        services.AddSingleton<TreatmentTelling>();
        services.AddSingleton<TreatmentDialog>();
        services.AddSingleton<MainDialog>();
        services.AddSingleton<AnswerRatings>();
        services.AddSingleton<ClinicBot>();
        services.AddSingleton<IBot>(s => s.GetRequiredService<ClinicBot>());

        services.AddSingleton<ConversationLanes>();
        services.AddSingleton<TranscriptSignals>();
        services.AddSingleton<TurnWaiters>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<ForwardedTurns>();
        services.AddSingleton<ICommitListener>(s => s.GetRequiredService<ForwardedTurns>());
        services.AddSingleton<RepeatedSend>();
        services.AddSingleton<RecoverySignal>();
        services.AddSingleton<TurnAdapter>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<TurnGate>();

        services.AddSingleton<TreatmentPlanning>();
        services.TryAddSingleton<ICheckInMail, NoCheckInMail>();
        services.AddSingleton<CheckInSignal>();
        services.AddSingleton<CheckInDispatcher>();
        services.AddSingleton<IClientPresence, PresenceUnknown>();
        return services;
    }

    private static void AddTeamsBot(this IServiceCollection services)
    {
        services.AddSingleton<StaffRoles>();
        services.AddSingleton<StaffTeamMembers>();
        services.AddSingleton<StaffCards>();
        services.AddSingleton<CheckInCards>();
        services.AddSingleton<TreatmentReferences>();
        services.AddSingleton<TreatmentCards>();
        services.AddSingleton<StaffTreatments>();
        services.AddSingleton<StaffCommands>();
        services.AddSingleton<StaffQuestions>();
        services.AddSingleton<EntrySearch>();
        services.AddSingleton<CaseReferences>();
        services.AddSingleton<ClientEvents>();
        services.AddSingleton<CaseCards>();
        services.AddSingleton<CaseActions>();
        services.AddSingleton<CaseNews>();
        services.AddSingleton<EscalationSignal>();
        services.AddSingleton<ICommitListener>(s => s.GetRequiredService<EscalationSignal>());
        services.AddSingleton<TeamsBot>();
        services.Replace(ServiceDescriptor.Singleton<IBot, ChannelBots>());
    }

    public static IServiceCollection AddMassageBotWeb(this IServiceCollection services)
    {
        services.AddValidated<DirectLineOptions, DirectLineOptionsValidator>(DirectLineOptions.Section);
        services.AddValidated<BotOptions, BotOptionsValidator>(BotOptions.Section);
        services.AddSingleton<IValidateOptions<BotOptions>, OpenDoorValidator>();
        services.AddValidated<ProxyOptions, ProxyOptionsValidator>(ProxyOptions.Section);
        services.AddTeamsBot();
        services.AddHostedService<UnknownSettings>();
        services.AddHostedService<NodeName>();
        services.AddHostedService<CallerKeys>();
        services.AddHostedService<ContentWatcher>();
        services.AddHostedService<KnowledgeFit>();
        services.AddSingleton<KnowledgeFitSignal>();
        services.AddHostedService<TurnRecovery>();
        services.AddHostedService<OtherNodes>();
        services.AddHostedService<ForwardedTurnsRun>();
        services.AddHostedService<OutboxDispatch>();
        services.AddHostedService<EscalationWatch>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddHostedService<CheckInDispatch>();
        services.AddHostedService<DailyRetention>();
        services.AddValidated<ApiOptions, ApiOptionsValidator>(ApiOptions.Section);
        services.AddOpenApi("v1", api => api.ShouldInclude = operation => operation.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true);
        services.AddChannelHttp();

        services.AddSingleton(s => BotCredentials.Create(
            BotSettings(s), s.GetRequiredService<IOptions<BotOptions>>().Value, s.GetRequiredService<TimeProvider>().GetUtcNow(),
            s.GetRequiredService<IHttpClientFactory>().CreateClient(ChannelHttp.Login)));
        services.AddSingleton<BotFrameworkAuthentication>(s => new ConfigurationBotFrameworkAuthentication(
            BotSettings(s),
            s.GetRequiredService<ServiceClientCredentialsFactory>(),
            httpClientFactory: new ChannelHttpClients(s.GetRequiredService<IHttpClientFactory>()),
            logger: s.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()));
        services.AddSingleton<StopPage>();
        services.AddSingleton<ICheckInLinks>(s => s.GetRequiredService<CheckInLinks>());
        services.AddSingleton<ToldTwice>();
        services.AddSingleton<CheckInDoor>();
        services.AddValidated<MailOptions, MailOptionsValidator>(MailOptions.Section);
        services.Replace(ServiceDescriptor.Singleton(MailChoice.Make));
        services.Replace(ServiceDescriptor.Singleton<IClientPresence, ChatPresence>());
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineAccess>();
        services.AddSingleton<DirectLineConversations>();
        services.AddSingleton<DirectLineStreams>();
        services.AddSingleton<DirectLineStream>();
        services.AddSingleton<OriginPolicy>();
        services.AddSingleton<DirectLineLimits>();
        services.AddHealthChecks().AddCheck<ContentHealthCheck>("content");
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            // Places for each metric are set aside at once: thousands, unless told that a clinic's server has few routes and states.
            .AddView("*", new MetricStreamConfiguration { CardinalityLimit = 200 })
            .AddPrometheusExporter());
        return services;
    }

    private static IConfigurationSection BotSettings(IServiceProvider services) => services.GetRequiredService<IConfiguration>().GetSection(BotOptions.Section);

    private static void AddValidated<TOptions, TValidator>(this IServiceCollection services, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
    }
}
