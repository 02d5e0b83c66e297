using System.Globalization;
using System.Text;
using MassageBot.Dialogs;
using MassageBot.Triage;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace MassageBot.Tests.Cases;

/// <summary>Whole cases over the whole program: real HTTP, real answers, real questions, a client who answers truthfully.</summary>
public sealed class VignetteTests(SharedClinic clinic, ITestOutputHelper output) : IClassFixture<SharedClinic>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whole_cases_reach_the_level_that_the_table_asks_for(bool keptAside)
    {
        var definition = clinic.Clinic.Services.GetRequiredService<IDialogContent>().Current.Definition;
        var runs = new List<CaseRun>();
        foreach (var vignette in Vignette.All().Where(v => v.KeptAside == keptAside))
        {
            await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
            runs.Add(await new SimulatedClient(vignette, definition).TalkAsync(talk));
        }

        output.WriteLine(Table(runs));
        if (!keptAside)
            output.WriteLine(string.Join('\n', runs.Where(run => !run.IsRight || (run.Vignette.AtOnce && !IsEmergency(run.First))).Select(run => Line(run) + "\n" + string.Join('\n', run.Log))));
        Assert.Empty(runs.Where(run => run.IsUnder).Select(run => run.Vignette.Id));
        Assert.True(runs.Count(run => run.IsRight) >= 0.85 * runs.Count);
        Assert.True(runs.Count(run => run.IsOver) < 0.15 * runs.Count);
    }

    private static bool IsEmergency(IReadOnlyList<Heard> replies) => replies.Any(reply => reply.Level == "EMERGENCY");

    private static string Line(CaseRun run) =>
        $"{run.Vignette.Id} wants {LevelNames.Of(run.Vignette.Level)} got {(run.Level is { } level ? LevelNames.Of(level) : "none")} in {run.Turns}; "
        + $"first [{string.Join(' ', run.First.Select(reply => reply.Level ?? reply.QuestionId ?? reply.EntryId ?? reply.Kind))}] atOnce={run.Vignette.AtOnce}: {run.Vignette.Opening}";

    private static string Table(List<CaseRun> runs)
    {
        var table = new StringBuilder("level      cases  right  under  over  turns(median,max)\n");
        foreach (var group in runs.GroupBy(run => run.Vignette.Level).OrderByDescending(group => group.Key))
        {
            var turns = group.Select(run => run.Turns).Order().ToList();
            table.AppendLine(CultureInfo.InvariantCulture, $"{LevelNames.Of(group.Key),-10} {group.Count(),5} {group.Count(r => r.IsRight),6} {group.Count(r => r.IsUnder),6} {group.Count(r => r.IsOver),5}  {turns[turns.Count / 2]}, {turns[^1]}");
        }
        var atOnce = runs.Where(run => run.Vignette.AtOnce).ToList();
        table.AppendLine(CultureInfo.InvariantCulture, $"all        {runs.Count,5} {runs.Count(r => r.IsRight),6} {runs.Count(r => r.IsUnder),6} {runs.Count(r => r.IsOver),5}");
        return table.AppendLine(CultureInfo.InvariantCulture, $"emergency in the first reply where the opening tells it: {atOnce.Count(r => IsEmergency(r.First))} of {atOnce.Count}").ToString();
    }
}
