using Polly.Timeout;

namespace MassageBot.Doctor;

/// <summary>Takes the steps one after the other and prints a line for each. A step whose ground is missing is skipped.</summary>
internal sealed class DoctorWalk(IReadOnlyList<IDoctorStep> steps, SecretWords secrets, TimeProvider time)
{
    /// <summary>How long a step may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Takes them; 0 when nothing failed, otherwise 1.</summary>
    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var width = steps.Max(step => step.Name.Length);
        var good = new HashSet<string>(StringComparer.Ordinal);
        var failed = new List<string>();
        foreach (var step in steps)
        {
            var missing = step.Needs.Where(need => !good.Contains(need)).ToList();
            var result = missing.Count > 0
                ? StepResult.Skipped($"it needs: {string.Join(", ", missing)}.")
                : await TakeAsync(step, cancellationToken);
            await output.WriteLineAsync($"{WordOf(result.Outcome)}  {step.Name.PadRight(width)}  {OneLine(secrets.Hide(result.Found))}");
            if (result.Outcome == StepOutcome.Ok)
                good.Add(step.Name);
            else if (result.Outcome == StepOutcome.Failed)
                failed.Add(step.Name);
        }

        await output.WriteLineAsync(failed.Count == 0 ? "Nothing failed." : $"Failed: {string.Join(", ", failed)}.");
        return failed.Count == 0 ? 0 : 1;
    }

    private async Task<StepResult> TakeAsync(IDoctorStep step, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await step.RunAsync(either.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutRejectedException && !cancellationToken.IsCancellationRequested)
        {
            return StepResult.Failed("MB4401: there was no answer in time. Look at the network, its firewall and proxy, and try again.");
        }
    }

    private static string WordOf(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Ok => "ok     ",
        StepOutcome.Failed => "failed ",
        _ => "skipped",
    };

    // Answers of others may hold anything, also what moves the cursor.
    private static string OneLine(string text) => string.Join(' ', new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
