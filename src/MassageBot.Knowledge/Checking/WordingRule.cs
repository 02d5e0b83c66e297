using MassageBot.Knowledge.Authoring;

namespace MassageBot.Knowledge.Checking;

/// <summary>Asks whoever judges the wording about every text that a client may read, and finds the lines of what is wrong.</summary>
internal static class WordingRule
{
    public static void Check(DraftEntry draft, Func<Entry, IEnumerable<WordingProblem>>? wording, FindingList findings)
    {
        var (entry, lines) = draft;
        if (wording is null || entry.Text.Length == 0 || !entry.IsFor(Audience.Client)) return;
        foreach (var problem in wording(entry))
            findings.Add(entry.Path, problem.TextLine == 0 ? lines.Question : lines.Text + problem.TextLine - 1, problem.Message);
    }
}
