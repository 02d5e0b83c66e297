using System.CommandLine;
using MassageBot.Channels.Connector;
using MassageBot.Doctor;
using MassageBot.Hosting;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Command = System.CommandLine.Command;

namespace MassageBot.Commands;

/// <summary>`doctor teams`: what must work before staff can use the bot in Teams, step by step, and what to do about what doesn't.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var endpoint = new Option<string?>("--endpoint") { Description = "The server's public address, such as https://bot.clinic.example/api/messages: it is called without a token." };
        var sendTo = new Option<string?>("--send-to") { Description = "A conversation that gets a test message." };
        var serviceUrl = new Option<string?>("--service-url") { Description = "Where messages to Teams go; without it, that of the settings." };
        var teams = new Command("teams", "Look step by step whether the bot works in Microsoft Teams.") { TreatUnmatchedTokensAsErrors = false };
        teams.Options.Add(endpoint);
        teams.Options.Add(sendTo);
        teams.Options.Add(serviceUrl);
        teams.SetAction((parsed, cancellationToken) => RunAsync(
            new TeamsDoctorOptions(parsed.GetValue(endpoint), parsed.GetValue(sendTo), parsed.GetValue(serviceUrl)), parsed.UnmatchedTokens, Console.Out, cancellationToken));
        var doctor = new Command("doctor", "Find out what keeps the bot from working.");
        doctor.Subcommands.Add(teams);
        return doctor;
    }

    public static async Task<int> RunAsync(TeamsDoctorOptions options, IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = Build(settings);
            var secrets = SecretWords.Of(app.Configuration);
            return await new DoctorWalk(Steps(options, app, secrets), secrets, app.Services.GetRequiredService<TimeProvider>()).RunAsync(output, cancellationToken);
        }
        catch (Exception e) when (StartFailures.Explain(e) is { } lines)
        {
            // Settings that can't even be read keep the walk from its first step.
            await output.WriteLineAsync($"failed   {ConfigurationStep.StepName}  {string.Join(' ', lines)}");
            return 1;
        }
    }

    private static IReadOnlyList<IDoctorStep> Steps(TeamsDoctorOptions options, WebApplication app, SecretWords secrets)
    {
        // With wrong settings these can't be had; the first step names them, and the others aren't taken.
        var bot = app.Services.GetRequiredService<IOptions<BotOptions>>();
        var identity = () => BotIdentity.Of(bot.Value);
        var serviceUrl = options.ServiceUrlOr(app.Configuration);

        // The client for channels: what it can't reach or isn't given at once, the bot doesn't get either. It follows no redirects, as Teams doesn't.
        var http = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient(ChannelHttp.Channel);
        return
        [
            new ConfigurationStep(app.Services, app.Configuration, serviceUrl),
            new TokenStep(() => new ConnectorSignIn(Authentication(), identity, serviceUrl), bot, secrets),
            new MetadataStep(http, app.Configuration, bot, Authentication),
            new EndpointStep(http, options.Endpoint),
            new SendStep(Authentication, identity, bot, options.SendTo, serviceUrl),
        ];

        BotFrameworkAuthentication Authentication() => app.Services.GetRequiredService<BotFrameworkAuthentication>();
    }

    // The program as it would be served, but never started: nothing listens, and no database is opened.
    private static WebApplication Build(IReadOnlyList<string> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. settings], ContentRootPath = AppContext.BaseDirectory });

        // What is found is printed; a library's log beside it would only repeat it, with more than may be shown.
        builder.Logging.ClearProviders();
        builder.Services.AddMassageBot().AddMassageBotWeb();
        return builder.Build();
    }
}
