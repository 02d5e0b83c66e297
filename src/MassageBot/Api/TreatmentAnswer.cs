namespace MassageBot.Api;

/// <summary>What follows on a treatment.</summary>
/// <param name="Id">The treatment's id.</param>
/// <param name="CheckIns">Its check-ins, in the order of time.</param>
internal sealed record TreatmentAnswer(string Id, IReadOnlyList<TreatmentAnswerCheckIn> CheckIns);
