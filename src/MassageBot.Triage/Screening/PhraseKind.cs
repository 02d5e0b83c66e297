namespace MassageBot.Triage.Screening;

/// <summary>What a phrase of the lexicon is there for.</summary>
internal enum PhraseKind
{
    Sign,
    Value,
    Symptom,
    Idiom,
    Negation,
    Unnegation,
    Terminator,
    LongPast,
    Resolved,
    Ongoing,
    Hypothetical,
    Unhypothetical,
    General,
    Hearsay,
    Person,
    VaguePerson,
    Own,
    Now,
    Help,
}
