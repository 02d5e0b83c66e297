using System.CommandLine;
using System.Globalization;
using MassageBot.FollowUps;
using MassageBot.Storage;
using Command = System.CommandLine.Command;

namespace MassageBot.Commands;

/// <summary>`follow-ups list|pause|resume`: what will go out and why not, and the switch that stops everything.</summary>
internal static class FollowUpsCommand
{
    private const int Most = 10_000;

    public static Command Create()
    {
        var from = new Option<string?>("--from") { Description = "Due at this time or later: a day such as 2026-11-02, or a time with its zone. Today when left out." };
        var to = new Option<string?>("--to") { Description = "Due before this time. A week later when left out." };
        var list = new Command("list", "List what goes out: when, to whom, how, and why not.") { TreatUnmatchedTokensAsErrors = false };
        list.Options.Add(from);
        list.Options.Add(to);
        list.SetAction((parsed, cancellationToken) => ListAsync(parsed.GetValue(from), parsed.GetValue(to), parsed.UnmatchedTokens, Console.Out, cancellationToken));
        var followUps = new Command("follow-ups", "Look after the check-ins.");
        followUps.Subcommands.Add(list);
        followUps.Subcommands.Add(Switch("pause", "Stop sending on all nodes, at once.", paused: true));
        followUps.Subcommands.Add(Switch("resume", "Go on sending. What is over by then is skipped.", paused: false));
        return followUps;
    }

    public static Task<int> ListAsync(string? from, string? to, IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken) => CheckedContent.RunAsync(settings, async services =>
    {
        var today = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.Date;
        if (!TryRead(from, new DateTimeOffset(today, TimeSpan.Zero), out var start) || !TryRead(to, start.AddDays(7), out var end) || end <= start)
        {
            await output.WriteLineAsync($"MB5310: '{from}' to '{to}' is no time to list. Write --from=2026-11-02 --to=2026-11-09, or times such as 2026-11-02T18:00:00Z.");
            return 1;
        }

        services.GetRequiredService<IReadingAccess>().OpenForReading();
        var store = services.GetRequiredService<ICheckInStore>();
        var paused = await store.PausedSinceAsync(cancellationToken);
        var checkIns = await store.ListAsync(start, end, Most, cancellationToken);
        foreach (var checkIn in checkIns)
            await output.WriteLineAsync(Line(checkIn));
        if (paused is { } since)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Sending is paused since {since:yyyy-MM-dd HH:mm}Z; nothing goes out until 'follow-ups resume'."));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{checkIns.Count} check-ins from {start:yyyy-MM-dd HH:mm}Z to {end:yyyy-MM-dd HH:mm}Z; {checkIns.Count(c => c.Status is CheckInStatus.Planned or CheckInStatus.Claimed && CheckInOutlook.WhyNot(c) is null)} will go out.{(checkIns.Count == Most ? " More are not shown; choose a shorter time." : "")}"));
        return 0;
    });

    private static string Line(CheckInRecord checkIn)
    {
        var local = TimeZones.TryFind(checkIn.Client.TimeZone, out var zone) ? TimeZoneInfo.ConvertTime(checkIn.DueAt, zone).ToString("ddd HH:mm", CultureInfo.InvariantCulture) : "?";
        var way = checkIn.Way ?? (checkIn.HasConversation ? "chat" : checkIn.Client.Email is not null ? "mail" : "-");
        var whyNot = CheckInOutlook.WhyNot(checkIn) is { } reason ? " (" + reason + ")" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{checkIn.DueAt:yyyy-MM-dd HH:mm}Z  {local,9} theirs  {checkIn.Step,-16} {way,-5} {checkIn.Treatment.ExternalId}  {checkIn.Client.ExternalId ?? "-"} {TerminalText.OneLine(checkIn.Client.Name ?? "")}  {checkIn.Status}{whyNot}");
    }

    private static Command Switch(string name, string description, bool paused)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, cancellationToken) => SwitchAsync(paused, parsed.UnmatchedTokens, Console.Out, cancellationToken));
        return command;
    }

    private static Task<int> SwitchAsync(bool paused, IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken) => CheckedContent.RunAsync(settings, async services =>
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var changed = await services.GetRequiredService<ICheckInStore>().SetPausedAsync(paused, now, cancellationToken);
        await output.WriteLineAsync((paused, changed) switch
        {
            (true, true) => "Paused: no check-in leaves until 'follow-ups resume'.",
            (true, false) => "It was paused already.",
            (false, true) => "Sending goes on, within a minute. What has expired meanwhile is skipped.",
            _ => "It was not paused.",
        });
        return 0;
    });

    private static bool TryRead(string? text, DateTimeOffset otherwise, out DateTimeOffset at)
    {
        at = otherwise;
        if (text is null)
            return true;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day))
        {
            at = new DateTimeOffset(day, TimeSpan.Zero);
            return true;
        }

        return DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);
    }
}
