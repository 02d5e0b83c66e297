namespace MassageBot.Api;

/// <summary>A check-in of a treatment.</summary>
/// <param name="Step">The step of the plan.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="DueAt">When it is due.</param>
/// <param name="ExpiresAt">From when on it is not sent.</param>
/// <param name="WhyNot">Why it is not or would not be sent; null when it is.</param>
internal sealed record TreatmentAnswerCheckIn(string Step, string Status, DateTimeOffset DueAt, DateTimeOffset ExpiresAt, string? WhyNot);
