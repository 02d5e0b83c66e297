namespace MassageBot.Storage;

/// <summary>A kept treatment.</summary>
/// <param name="Id">Its row.</param>
/// <param name="ExternalId">Its id at the clinic.</param>
/// <param name="Practitioner">Who gave it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Areas">The areas that were worked on.</param>
/// <param name="Modifiers">What was known about the client.</param>
/// <param name="EndedAt">When it ended.</param>
public sealed record TreatmentRecord(
    long Id, string ExternalId, string? Practitioner, string Kind, IReadOnlyList<string> Areas, IReadOnlyList<string> Modifiers, DateTimeOffset EndedAt);
