namespace MassageBot.Doctor;

/// <summary>What a step found.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Found">What there is; for a failure also what to do.</param>
internal sealed record StepResult(StepOutcome Outcome, string Found)
{
    public static StepResult Ok(string found) => new(StepOutcome.Ok, found);

    public static StepResult Failed(string found) => new(StepOutcome.Failed, found);

    public static StepResult Skipped(string why) => new(StepOutcome.Skipped, why);
}
