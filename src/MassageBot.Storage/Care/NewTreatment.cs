namespace MassageBot.Storage;

/// <summary>A treatment that a clinic or a client tells of.</summary>
/// <param name="ExternalId">Its id; the same id is the same treatment.</param>
/// <param name="Client">Whose treatment it was.</param>
/// <param name="Practitioner">Who gave it.</param>
/// <param name="Kind">Its kind, a word of the plan.</param>
/// <param name="Areas">The areas that were worked on, words of the plan.</param>
/// <param name="Modifiers">What is known about the client, words of the plan.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Consent">The client's consent, where the clinic has one.</param>
public sealed record NewTreatment(
    string ExternalId,
    CareClient Client,
    string? Practitioner,
    string Kind,
    IReadOnlyList<string> Areas,
    IReadOnlyList<string> Modifiers,
    DateTimeOffset EndedAt,
    CareConsent? Consent);
