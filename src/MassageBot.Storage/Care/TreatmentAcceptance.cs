namespace MassageBot.Storage;

/// <summary>The answer to a treatment that was told of.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Id">The row of the treatment; of the earlier one where there was one.</param>
public sealed record TreatmentAcceptance(TreatmentOutcome Outcome, long Id);
