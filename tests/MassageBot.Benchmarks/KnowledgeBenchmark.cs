using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MassageBot.Knowledge;
using MassageBot.Knowledge.Evaluation;
using MassageBot.Testing;

namespace MassageBot.Benchmarks;

/// <summary>
/// What the answers' engine is worth: on two public sets and on the project's development questions, which lie beside the
/// repository, and how its cost grows. Each part that needs what isn't there says so and is skipped.
/// </summary>
internal static class KnowledgeBenchmark
{
    private const int Shots = 10;

    public static void Run(string? folder)
    {
        Console.WriteLine(Machine.Describe());
        Grouping();
        var data = folder ?? Path.Combine(RepositoryFiles.Root, "..", "shared", "data");
        if (PublicSet.Read(data, "clinc150-train.tsv") is { } train && PublicSet.Read(data, "clinc150-val.tsv") is { } val && PublicSet.Read(data, "clinc150-test.tsv") is { } test)
        {
            Clinc(train, val, test);
            First("CLINC150", train, test);
            Growth(train, test);
        }

        if (PublicSet.Read(data, "banking77-train.tsv") is { } banking && PublicSet.Read(data, "banking77-test.tsv") is { } asked)
            First("BANKING77", banking, asked);
        Development(Path.Combine(data, "..", "dev-questions.tsv"));
    }

    /// <summary>All phrasings; the threshold is taken from the validation rows, the known foreign questions from the training rows.</summary>
    private static void Clinc(List<EvaluationQuestion> train, List<EvaluationQuestion> val, List<EvaluationQuestion> test)
    {
        var knowledge = KnowledgeBase.Of(
            PublicSet.Entries(train, int.MaxValue), [.. train.Where(PublicSet.IsForeign).Select(row => row.Text)], new KnowledgeOptions());
        var validated = Ask(knowledge, val);
        var tested = Ask(knowledge, test);
        foreach (var (rule, threshold) in new[] { ("most right of all", Threshold(validated, inBalance: false)), ("in balance", Threshold(validated, inBalance: true)) })
        {
            var (inScope, foreign) = At(tested, threshold);
            Print($"CLINC150, threshold from validation, {rule}: in-scope accuracy {inScope:P1}, OOS recall {foreign:P1}");
        }

        Print($"CLINC150: AUROC {new EvaluationSummary(tested, id => id != PublicSet.Foreign).ScopeAuroc:F3}");
    }

    private static void First(string name, List<EvaluationQuestion> train, List<EvaluationQuestion> test)
    {
        var knowledge = KnowledgeBase.Of(PublicSet.Entries(train, Shots), [], new KnowledgeOptions());
        var summary = new EvaluationSummary(Ask(knowledge, test), id => id != PublicSet.Foreign);
        Print($"{name}, {Shots} phrasings an entry: P@1 {summary.First:P1}, MRR {summary.MeanReciprocalRank:F3}, R@5 {summary.AmongFive:P1}, ECE {summary.CalibrationError:F3}");
    }

    /// <summary>The same questions asked of ever more entries, made of the training rows; beyond those, of halves of two rows.</summary>
    private static void Growth(List<EvaluationQuestion> train, List<EvaluationQuestion> test)
    {
        foreach (var count in new[] { 150, 1_500, 15_000 })
        {
            var entries = PublicSet.Many([.. train.Where(row => !PublicSet.IsForeign(row)).Select(row => row.Text)], count, Shots);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var watch = Stopwatch.StartNew();
            var knowledge = KnowledgeBase.Of(entries, [], new KnowledgeOptions());
            watch.Stop();
            var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
            var times = new Figures(Evaluator.Run(knowledge, [.. test.Take(1_000)], Audience.Client, CancellationToken.None).Microseconds);
            Print($"{count} entries, {count * Shots} phrasings: query p50 {times.Median:F0} µs, p99 {times.At(0.99):F0} µs; build {watch.Elapsed.TotalSeconds:F1} s, {memory / 1048576.0:F0} MB");
        }
    }

    /// <summary>Questions in wordings of their own, each made of halves of two phrasings of the repository's entries, put into groups.</summary>
    private static void Grouping()
    {
        const int Questions = 50_000;
        var knowledge = Repository();
        var texts = knowledge.Entries.SelectMany(entry => entry.Phrasings).ToArray();
        var questions = PublicSet.Many(texts, (texts.Length + Questions) / Shots, Shots)
            .SelectMany(entry => entry.Phrasings.Prepend(entry.Question)).TakeLast(Questions).ToList();
        var watch = Stopwatch.StartNew();
        var groups = knowledge.Group(questions);
        Print($"{Questions} questions, {questions.Distinct().Count()} wordings: {groups.Count} groups in {watch.Elapsed.TotalSeconds:F1} s");
    }

    private static KnowledgeBase Repository() =>
        KnowledgeBase.Build(KnowledgeFolder.Read(RepositoryFiles.PathOf("knowledge")), new KnowledgeOptions(), out _)!;

    /// <summary>The development questions against the repository's entries: an answer is right when it holds what the row demands.</summary>
    private static void Development(string path)
    {
        if (!File.Exists(path))
        {
            Console.WriteLine("dev-questions.tsv isn't beside the data: skipped.");
            return;
        }

        var knowledge = Repository();
        var outcomes = new List<(string Kind, string Outcome)>();
        foreach (var row in File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Where(row => row.Length > 5 && row[3] is "answer" or "ood"))
        {
            var search = knowledge.Find(row[2], row[1] == "staff" ? Audience.Staff : Audience.Client);
            bool IsRight(Ranked ranked) => Regex.IsMatch(ranked.Entry.Text, row[5], RegexOptions.IgnoreCase | RegexOptions.Singleline);
            var declined = search.Band == Band.Refuse || (search.Band == Band.Answer && (search.Ranked[0].Entry.Kind == EntryKind.NotCovered || IsRight(search.Ranked[0])));
            var kind = row[3] == "answer" ? "answer" : row[4] == "ood-near" ? "near" : "far";
            outcomes.Add((kind, declined && kind != "answer" ? "declined" : search.Band switch
            {
                Band.Answer => kind == "answer" && IsRight(search.Ranked[0]) ? "right" : "wrong",
                Band.Suggest => search.Ranked.Take(3).Any(IsRight) ? "suggested" : "suggested in vain",
                _ => "refused",
            }));
        }

        double Share(string kind, params string[] kinds) => outcomes.Where(o => o.Kind == kind).Average(o => kinds.Contains(o.Outcome) ? 1.0 : 0.0);
        Print($"development questions: answered right {Share("answer", "right"):P1}, solved with suggestions {Share("answer", "right", "suggested"):P1}, wrong {Share("answer", "wrong"):P1}; out of domain answered: far {Share("far", "wrong"):P1}, near {Share("near", "wrong"):P1}");
    }

    private static IReadOnlyList<Prediction> Ask(KnowledgeBase knowledge, List<EvaluationQuestion> questions)
        => Evaluator.Run(knowledge, questions, Audience.Client, CancellationToken.None).Predictions;

    private static double Threshold(IReadOnlyList<Prediction> predictions, bool inBalance)
    {
        double foreign = predictions.Count(p => p.Expected == PublicSet.Foreign), own = predictions.Count - foreign;
        var worths = Enumerable.Range(0, 1000).Select(i => i / 1000.0).Select(threshold =>
        {
            var (inScope, recall) = At(predictions, threshold);
            return (Threshold: threshold, Worth: inBalance ? Math.Min(inScope, recall) : inScope * own + recall * foreign);
        }).ToList();
        // Few foreign rows make plateaus; their middle is the least chance of all.
        var best = worths.Max(pair => pair.Worth);
        return worths.Where(pair => pair.Worth >= best).Average(pair => pair.Threshold);
    }

    private static (double InScope, double Foreign) At(IReadOnlyList<Prediction> predictions, double threshold) => (
        predictions.Where(p => p.Expected != PublicSet.Foreign).Average(p => p.Confidence >= threshold && p.Entry == p.Expected ? 1.0 : 0.0),
        predictions.Where(p => p.Expected == PublicSet.Foreign).Average(p => p.Confidence < threshold ? 1.0 : 0.0));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
