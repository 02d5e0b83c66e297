namespace MassageBot.Triage.Screening;

/// <summary>What the lexicon means by a phrase: its kind and, for a sign or value, its id.</summary>
/// <param name="Kind">What it is there for.</param>
/// <param name="Id">The sign, the value or the name of the cue.</param>
internal sealed record Phrase(PhraseKind Kind, string Id);
