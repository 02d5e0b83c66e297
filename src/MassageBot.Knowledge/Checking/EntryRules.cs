using System.Globalization;
using System.Text.RegularExpressions;
using MassageBot.Knowledge.Authoring;

namespace MassageBot.Knowledge.Checking;

/// <summary>What an entry must hold beside being readable: phrasings, sources, signature, review, the end of a text about a symptom.</summary>
internal static partial class EntryRules
{
    private const int LeastPhrasings = 5;

    public static void Check(DraftEntry draft, DateOnly today, FindingList findings)
    {
        var (entry, lines) = draft;
        if (entry.Kind != EntryKind.SmallTalk)
        {
            CheckPhrasings(entry, lines, findings);
            CheckSources(entry, lines, findings);
        }
        CheckSignOff(entry, lines, findings);
        CheckReview(entry, lines, today, findings);
        if (entry.IsSymptom && entry.Text.Length > 0) CheckEnd(entry, lines, findings);
    }

    private static void CheckPhrasings(Entry entry, EntryLines lines, FindingList findings)
    {
        if (entry.Phrasings.Count < LeastPhrasings)
        {
            findings.Add(entry.Path, lines.Question, string.Create(
                CultureInfo.InvariantCulture,
                $"The entry has {entry.Phrasings.Count} phrasings, {LeastPhrasings} are the least; write down how else clients ask it."));
        }
    }

    private static void CheckSources(Entry entry, EntryLines lines, FindingList findings)
    {
        // A source that cannot be found was reported when the file was read.
        if (lines.SourceCount == 0)
            findings.Add(entry.Path, lines.Sources, "The entry names no source; say under 'sources' where its facts come from.");
        foreach (var line in lines.UntaggedSources)
            findings.Add(entry.Path, line, "The source has no 'evidence'; say how well its place was read: V, V2, K or J.");
    }

    private static void CheckSignOff(Entry entry, EntryLines lines, FindingList findings)
    {
        if (entry.SignOffPending || entry.Sources.FirstOrDefault(source => source.Evidence is "K" or "J") is not { } open) return;
        findings.Add(entry.Path, lines.SignOff,
            $"The source '{open.Id}' is tagged {open.Evidence}, so 'sign-off' must stay pending; look the fact up, or put pending and tell the clinician.");
    }

    private static void CheckReview(Entry entry, EntryLines lines, DateOnly today, FindingList findings)
    {
        // Dates that cannot be read were reported when the file was.
        if (entry.Reviewed > today)
            findings.Add(entry.Path, lines.Reviewed, Dated("The day 'reviewed'", entry.Reviewed, "is still to come; write the day on which the text was compared with its sources."));
        if (entry.ReviewBy != default && entry.ReviewBy < today)
            findings.Add(entry.Path, lines.ReviewBy, Dated("The review was due on", entry.ReviewBy, "and clients no longer get this answer; compare it with its sources and write new dates."));
    }

    private static void CheckEnd(Entry entry, EntryLines lines, FindingList findings)
    {
        // The two paragraphs are the last ones, in this order, and each says something.
        if (EndOfSymptom().IsMatch(entry.Text)) return;
        findings.Add(entry.Path, lines.Text + entry.Text.AsSpan().Count('\n'),
            "A text about a symptom ends with a paragraph '**When to look again:** ...' and a last one '**What would change this advice:** ...'.");
    }

    private static string Dated(string before, DateOnly day, string after) => string.Create(CultureInfo.InvariantCulture, $"{before} {day:yyyy-MM-dd} {after}");

    [GeneratedRegex(@"(?:^|\n)\*\*When to look again:\*\* *\S[^\n]*(?:\n[^\n]+)*\n\s*\n\*\*What would change this advice:\*\* *\S[^\n]*(?:\n[^\n]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfSymptom();
}
