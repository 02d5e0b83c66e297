using System.Globalization;
using System.Runtime.CompilerServices;
using Xunit.Abstractions;

namespace MassageBot.Dialogs.Tests.Conversations;

/// <summary>
/// The first reply to messages of people who had not seen the word lists: red flags and look-alikes. Every third row of
/// the "fresh" files and the whole of the "final" files are kept aside: measured, and never tuned on.
/// </summary>
public sealed class FirstReplyTests(ITestOutputHelper output)
{
    // Read, but nothing was changed for them: they say how much the limits of the second net are worth.
    private static readonly string[] Unworked = ["in-context", "questions"];

    private const string Everyday = "everyday";

    [Theory]
    [InlineData("fresh", false)]
    [InlineData("fresh", true)]
    [InlineData("final", true)]
    [InlineData("second", false)]
    [InlineData("second-final", true)]
    [InlineData("beside", false)]
    [InlineData("in-context", false)]
    [InlineData("questions", false)]
    public async Task A_red_flag_gets_emergency_advice_or_the_first_list_and_never_an_answer(string set, bool keptAside)
    {
        var rows = Rows("red-flags", set, keptAside);
        var missed = new List<string>();
        var (emergencies, atOnce) = (0, 0);
        foreach (var row in rows)
        {
            var replies = await new Talk().SayAsync(row[2]);
            if (row[0] == "EMERGENCY")
            {
                emergencies++;
                atOnce += replies.Any(reply => reply.Level == "EMERGENCY") ? 1 : 0;
            }

            if (!replies.Any(reply => reply.Level is "EMERGENCY" or "URGENT" || reply.QuestionId == "screen-now"))
                missed.Add($"{row[0]}: {row[2]}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} red flags: {rows.Count - missed.Count} advised or asked at once ({missed.Count(row => row.StartsWith("EMERGENCY", StringComparison.Ordinal))} emergencies missed); {atOnce} of {emergencies} emergencies in the first reply"));
        if (!keptAside)
            output.WriteLine(string.Join('\n', missed));
        Assert.True(missed.Count <= (keptAside || Unworked.Contains(set) ? 0.05 : 0.01) * rows.Count);
        Assert.True(atOnce >= (Unworked.Contains(set) ? 0.5 : 0.65) * emergencies);
    }

    [Theory]
    [InlineData("fresh", false)]
    [InlineData("fresh", true)]
    [InlineData("final", true)]
    [InlineData("second", false)]
    [InlineData("second-final", true)]
    [InlineData("ordinary", false)]
    [InlineData("in-context", false)]
    [InlineData("everyday", false)]
    [InlineData("questions", false)]
    public async Task A_look_alike_raises_no_alarm(string set, bool keptAside)
    {
        var rows = Rows("look-alikes", set, keptAside);
        var alarms = new List<string>();
        var asked = 0;
        foreach (var row in rows)
        {
            var replies = await new Talk().SayAsync(row[1]);
            if (replies.Any(reply => reply.Level is "EMERGENCY" or "URGENT"))
                alarms.Add($"{row[0]}: {row[1]}");
            else if (replies.Any(reply => reply.QuestionId == "screen-now"))
                asked++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} look-alikes: {alarms.Count} alarms ({string.Join(", ", alarms.CountBy(alarm => alarm.Split(':')[0]).Select(group => $"{group.Key} {group.Value}"))}); {asked} asked for signs"));
        if (!keptAside)
            output.WriteLine(string.Join('\n', alarms));
        Assert.True(alarms.Count <= (keptAside || Unworked.Contains(set) ? 0.12 : 0.04) * rows.Count);
        Assert.True(set != Everyday || asked <= 0.25 * rows.Count);
    }

    private static List<string[]> Rows(string kind, string set, bool keptAside, [CallerFilePath] string here = "") =>
        [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "MassageBot.Triage.Tests", "Screening", "Data", $"{kind}-{set}.tsv"))
            .Skip(1)
            .Select((line, index) => (Row: line.Split('\t'), Number: index + 1))
            .Where(row => (set == "fresh" ? row.Number % 3 == 0 : set.EndsWith("final", StringComparison.Ordinal)) == keptAside)
            .Select(row => row.Row)];
}
