namespace MassageBot.Storage;

/// <summary>A new treatment with what was planned for it.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="CheckIns">Its check-ins.</param>
public sealed record PlannedTreatment(NewTreatment Treatment, IReadOnlyList<NewCheckIn> CheckIns);
