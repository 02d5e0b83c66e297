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
    Unongoing,
    Hypothetical,
    Unhypothetical,
    General,
    Hearsay,
    Person,
    VaguePerson,
    Animal,
    Own,
    Now,
    Help,
}
