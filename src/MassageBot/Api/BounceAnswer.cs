namespace MassageBot.Api;

/// <summary>What a mail that came back was about, and where that stands now.</summary>
/// <param name="TreatmentId">The treatment.</param>
/// <param name="Step">The step of the plan.</param>
/// <param name="Status">Where the check-in stands. One that was answered meanwhile stays so.</param>
internal sealed record BounceAnswer(string TreatmentId, string Step, string Status);
