using System.Text;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace MassageBot.Knowledge.Tests.Measuring;

/// <summary>
/// The project's own questions against the repository's entries: measured, never fitted. An answer counts as right when its
/// text holds what the question's row demands.
/// </summary>
public class DevelopmentQuestionsTests(ITestOutputHelper output)
{
    private const string FileName = "dev-questions.tsv";

    [MeasuringFact]
    public void The_development_questions_are_answered_from_the_repositorys_entries()
    {
        var file = new[] { MeasuringFactAttribute.Folder!, Path.Combine(MeasuringFactAttribute.Folder!, "..") }
            .Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(File.Exists);
        if (file is null)
        {
            output.WriteLine($"{FileName} lies neither in nor beside the folder: nothing measured.");
            return;
        }
        var knowledge = ClinicContent.Build(KnowledgeFolder.Read(Folders.Knowledge));
        var rows = File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).Where(row => row.Length > 5 && row[3] is "answer" or "ood" or "smalltalk").ToList();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var lines = new StringBuilder();
        foreach (var row in rows)
        {
            var search = knowledge.Find(row[2], row[1] == "staff" ? Audience.Staff : Audience.Client);
            var right = search.Ranked.Select(ranked => Regex.IsMatch(ranked.Entry.Text, row[5], RegexOptions.IgnoreCase | RegexOptions.Singleline)).ToList();
            var first = right.Count > 0 && right[0];
            var refused = search.Band == Band.Refuse || (search.Ranked[0].Entry.Kind == EntryKind.NotCovered && search.Band == Band.Answer);
            var outcome = row[3] == "ood"
                ? refused ? "refused" : search.Band == Band.Suggest ? "suggested" : "ANSWERED"
                : search.Band switch
                {
                    Band.Answer => first ? "answered right" : "ANSWERED WRONG",
                    Band.Suggest => right.Take(3).Any(r => r) ? "suggested right" : "suggested wrong",
                    _ => "refused",
                };
            Count($"{row[3]}: {outcome}");
            if (row[3] != "ood") Count($"{row[3]}: first entry {(first ? "right" : "wrong")}");
            lines.AppendLine(FormattableString.Invariant($"{search.Confidence:F2} {outcome,-15} {row[3],-6} {row[4],-26} {row[2]} => {string.Join(", ", search.Ranked.Take(3).Select(r => r.Entry.Id))}"));
        }
        output.WriteLine(FormattableString.Invariant($"thresholds {knowledge.Find("x").Explanation.AnswerThreshold:F3} {knowledge.Find("x").Explanation.SuggestThreshold:F3}"));
        foreach (var (name, count) in counts) output.WriteLine($"{count,4} {name}");
        output.WriteLine(lines.ToString());

        void Count(string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
    }
}
