using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using MassageBot.Knowledge;
using MassageBot.Knowledge.Evaluation;

namespace MassageBot.Commands;

/// <summary>
/// `knowledge eval`: runs the engine over any knowledge base and any questions, writes what it made of each and prints what that
/// is worth. Needs no settings and no database.
/// </summary>
internal static class KnowledgeEvalCommand
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var knowledge = new Option<string>("--knowledge") { Description = "A file of entries, one JSON object a line, or a knowledge folder.", Required = true };
        var questions = new Option<string>("--questions") { Description = "A file of questions with the entries expected, tab-separated, with a header.", Required = true };
        var predictions = new Option<string?>("--out") { Description = "Where to write the predictions, one JSON object a line." };
        var foreign = new Option<string?>("--train-oos") { Description = "A file of questions known to be out of scope, to learn from." };
        var staff = new Option<bool>("--staff") { Description = "Ask as staff; a folder's entries for staff are then served." };
        var eval = new Command("eval", "Measure the engine on a knowledge base and questions.") { knowledge, questions, predictions, foreign, staff };
        eval.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(knowledge),
            parsed.GetRequiredValue(questions),
            parsed.GetValue(predictions),
            parsed.GetValue(foreign),
            parsed.GetValue(staff) ? Audience.Staff : Audience.Client,
            Console.Out,
            cancellationToken));
        return eval;
    }

    public static async Task<int> RunAsync(
        string knowledgePath, string questionsPath, string? outPath, string? foreignPath, Audience audience, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            var questions = EvaluationInput.Questions(questionsPath, needsEntry: true);
            IReadOnlyList<string> foreign = foreignPath is null ? [] : [.. EvaluationInput.Questions(foreignPath, needsEntry: false).Select(question => question.Text)];
            using var predictionFile = outPath is null ? null : EvaluationInput.Create(outPath);

            var before = GC.GetTotalMemory(forceFullCollection: true);
            var watch = Stopwatch.StartNew();
            var knowledge = EvaluationInput.Knowledge(knowledgePath, foreign);
            watch.Stop();
            var memory = GC.GetTotalMemory(forceFullCollection: true) - before;

            var (predictions, microseconds) = Evaluator.Run(knowledge, questions, audience, cancellationToken);
            if (predictionFile is not null)
                foreach (var prediction in predictions)
                    await predictionFile.WriteLineAsync(JsonSerializer.Serialize(prediction, Json).AsMemory(), cancellationToken);

            await output.WriteLineAsync(FormattableString.Invariant(
                $"knowledge:      {knowledge.Entries.Count} entries, {knowledge.Entries.Sum(entry => entry.Phrasings.Count)} phrasings, {(knowledge.IsFitted ? "weights fitted to it" : "shipped weights")}"));
            foreach (var line in new EvaluationSummary(predictions, id => knowledge.Get(id) is not null).Lines())
                await output.WriteLineAsync(line);
            await output.WriteLineAsync(FormattableString.Invariant(
                $"limits:         answer from {knowledge.AnswerThreshold:F3}, suggest from {knowledge.SuggestThreshold:F3}"));
            var sorted = microseconds.Order().ToList();
            await output.WriteLineAsync(FormattableString.Invariant($"query:          p50 {sorted[sorted.Count / 2]:F0} µs, p99 {sorted[sorted.Count * 99 / 100]:F0} µs"));
            await output.WriteLineAsync(FormattableString.Invariant($"build:          {watch.Elapsed.TotalSeconds:F2} s, {memory / 1048576.0:F1} MB"));
            return 0;
        }
        catch (EvaluationInputException e)
        {
            foreach (var line in e.Lines)
                await output.WriteLineAsync(line);
            return 1;
        }
    }
}
