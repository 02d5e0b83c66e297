using MassageBot.Content;
using MassageBot.Triage.Proof;

namespace MassageBot.Commands;

/// <summary>`check dialogs`: proves the questions and the decision table, and prints what was walked and what holds; 1 when a claim fails.</summary>
internal static class CheckDialogsCommand
{
    // What a shell reports of a program that Ctrl-C ended.
    private const int Cancelled = 130;

    public static Task<int> RunAsync(bool withRules, IReadOnlyList<string> settings, CancellationToken cancellationToken) => CheckedContent.RunAsync(settings, async services =>
    {
        var definition = services.GetRequiredService<DialogFolder>().Live.Value.Definition;
        try
        {
            var report = await Task.Run(() => DialogProof.Of(definition, cancellationToken), cancellationToken);
            foreach (var line in ProofText.Lines(report, withRules))
                await Console.Out.WriteLineAsync(line);
            return report.Problems.Count == 0 ? 0 : 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Cancelled; nothing was proven.");
            return Cancelled;
        }
    });
}
