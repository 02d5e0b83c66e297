namespace MassageBot.Triage;

/// <summary>A sign a client can report, or a fact about their health that changes the level.</summary>
/// <param name="Id">The id that rules, questions and word lists use; never renamed.</param>
/// <param name="Meaning">What has to be said for it to be present.</param>
/// <param name="IsHard">Whether one mention is enough to act on, so that "not sure" counts as yes.</param>
/// <param name="IsModifier">Whether it is a fact about the person and not a complaint.</param>
/// <param name="Sources">Codes of the clinical fact base.</param>
/// <param name="Evidence">How well the sources were read: V, V2, K or J.</param>
public sealed record Sign(
    string Id,
    string Meaning,
    bool IsHard,
    bool IsModifier,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Evidence)
{
    /// <summary>The question that asks a client for this sign alone.</summary>
    public string Ask { get; init; } = "";

    /// <summary>The question that is asked when the sign is there; <see langword="null"/> when advice comes first.</summary>
    public string? FollowUpId { get; init; }

    /// <summary>How the first list offers it when it is suspected; <see langword="null"/> where an option of the lists does, or none should.</summary>
    public string? Offer { get; init; }

    /// <summary>Rows that the sign may switch off, because it tells a lesser cause; empty for almost every sign.</summary>
    public IReadOnlyList<string> MayLower { get; init; } = [];

    /// <summary>The clinician who approved it; <see langword="null"/> until one has.</summary>
    public SignOff? SignedBy { get; init; }
}
