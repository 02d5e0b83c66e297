using System.CommandLine;
using System.Globalization;
using MassageBot.Content;
using MassageBot.Dialogs;
using MassageBot.FollowUps;
using MassageBot.Storage;
using Command = System.CommandLine.Command;

namespace MassageBot.Commands;

/// <summary>`simulate`: a client who doesn't exist goes through the plan on a clock that is moved, with the real planner, store and dispatcher on a database that goes again.</summary>
internal static class SimulateCommand
{
    private const string Treatment = "simulated";
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);

    public static Command Create()
    {
        var days = new Option<int>("--days") { Description = "How many days pass.", DefaultValueFactory = _ => 14 };
        KnowledgeCommand.RefuseOutside(days, 1, 90);
        var kind = new Option<string>("--kind") { Description = "The kind of treatment, a word of the plan.", DefaultValueFactory = _ => "relaxing" };
        var areas = new Option<string[]>("--area") { Description = "An area that was worked on; may stand several times." };
        var modifiers = new Option<string[]>("--modifier") { Description = "What is known about the client; may stand several times." };
        var zone = new Option<string>("--zone") { Description = "The client's time zone.", DefaultValueFactory = _ => "Europe/London" };
        var simulate = new Command("simulate", "Send a client who doesn't exist through the plan of after-care.") { TreatUnmatchedTokensAsErrors = false };
        foreach (var option in new Option[] { days, kind, areas, modifiers, zone })
            simulate.Options.Add(option);
        simulate.SetAction((parsed, cancellationToken) => RunAsync(
            new TreatmentDraft
            {
                Id = Treatment,
                ClientId = "nobody",
                ClientName = "Nobody",
                TimeZone = parsed.GetRequiredValue(zone),
                Kind = parsed.GetRequiredValue(kind),
                Areas = parsed.GetValue(areas) ?? [],
                Modifiers = parsed.GetValue(modifiers) ?? [],
                EndedAt = Start.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture),
                ConsentVersion = "simulated",
                ConsentAt = Start.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture),
                ConsentChannel = "simulated",
            },
            parsed.GetValue(days), parsed.UnmatchedTokens, Console.Out, cancellationToken));
        return simulate;
    }

    public static async Task<int> RunAsync(TreatmentDraft draft, int days, IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("massagebot-simulation-");
        try
        {
            var clock = new MovableClock(Start);
            using var host = ConsoleHost.Build(settings, services => services.AddSingleton<TimeProvider>(clock), ("Storage:Provider", "Sqlite"), ("Storage:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "simulation.db")}"));
            return await ConsoleHost.RunAsync(host, services => RunAsync(draft, days, clock, services, output, cancellationToken), cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(TreatmentDraft draft, int days, MovableClock clock, IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var plan = services.GetRequiredService<DialogFolder>().Current.Care;
        var (treatment, problems) = new TreatmentReader(FieldNames.Json, plan, draft.TimeZone!, Start).Read(draft);
        if (treatment is null)
        {
            foreach (var problem in problems)
                await output.WriteLineAsync($"MB5311: {problem.Field} {problem.Message}");
            return 1;
        }

        var store = services.GetRequiredService<ICheckInStore>();
        var told = services.GetRequiredService<TreatmentPlanning>().Plan(treatment);
        await BeginAsync(services, told, cancellationToken);
        TimeZones.TryFind(treatment.Client.TimeZone, out var zone);
        var dispatcher = services.GetRequiredService<CheckInDispatcher>();
        var voice = services.GetRequiredService<Voice>();
        var end = Start.AddDays(days);
        while (await store.NextAsync(cancellationToken) is { } next && next < end)
        {
            clock.MoveTo(next);
            var before = await store.ListOfTreatmentAsync(Treatment, cancellationToken);
            await dispatcher.RunOnceAsync(clock.GetUtcNow(), cancellationToken);
            var after = await store.ListOfTreatmentAsync(Treatment, cancellationToken);
            foreach (var (old, now) in before.Zip(after).Where(pair => pair.First.Status != pair.Second.Status || pair.First.RemindedAt != pair.Second.RemindedAt))
                await output.WriteLineAsync(Line(clock.GetUtcNow(), zone!, now, old.HandedAt is not null, plan, voice));
        }

        var left = (await store.ListOfTreatmentAsync(Treatment, cancellationToken)).Count(checkIn => checkIn.Status == CheckInStatus.Planned);
        await output.WriteLineAsync(FormattableString.Invariant($"{days} days have passed; {left} check-ins of the plan come later. Nobody answered."));
        return 0;
    }

    // The conversation of the client is made first, so that there is one to ask in.
    private static async Task BeginAsync(IServiceProvider services, PlannedTreatment told, CancellationToken cancellationToken)
    {
        var turns = services.GetRequiredService<ITurnStore>();
        var inbound = new InboundActivity(new ConversationKey("console", Treatment), "begin", null, "event", false, "{}", Start, "nobody");
        var turn = (await turns.AcceptAndTakeAsync(inbound, "simulation", cancellationToken)).Turn!;
        await turns.CommitAsync(new TurnCommit(turn, [], [], [new TreatmentTold(told, Start)]), cancellationToken);
    }

    private static string Line(DateTimeOffset now, TimeZoneInfo zone, CheckInRecord checkIn, bool isReminder, CarePlan plan, Voice voice)
    {
        var step = plan.StepOf(checkIn.Step)!;
        var what = checkIn.Status == CheckInStatus.HandedOver
            ? $"{voice.Say(step.PreviewKey)}\n      {voice.Say(isReminder ? step.ReminderKey! : step.OpeningKey).Replace("\n", "\n      ", StringComparison.Ordinal)}"
            : $"{checkIn.Status} ({checkIn.Reason})";
        return string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(now, zone):ddd yyyy-MM-dd HH:mm}  {checkIn.Step}{(isReminder ? " (reminder)" : "")}: {what}");
    }
}
