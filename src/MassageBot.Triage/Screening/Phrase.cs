namespace MassageBot.Triage.Screening;

/// <summary>What the lexicon means by a phrase: its kind and, for a sign or value, its id.</summary>
internal sealed record Phrase(PhraseKind Kind, string Id);
