using MassageBot.Storage;

namespace MassageBot.Escalations;

/// <summary>What the buttons of a case's card ask for.</summary>
internal static class CaseVerbs
{
    public const string Claim = "case.claim";
    public const string Resolve = "case.resolve";
    public const string Reopen = "case.reopen";
    public const string Note = "case.note";
    public const string Answer = "case.answer";
    public const string HandBack = "case.hand-back";

    /// <summary>Name of the field with the signed reference.</summary>
    public const string ReferenceField = "ref";

    /// <summary>Name of the field with a note.</summary>
    public const string NoteField = "note";

    /// <summary>The step that a button asks for; null for a verb that is none of ours.</summary>
    public static EscalationStep? StepOf(string? verb) => verb switch
    {
        Claim => EscalationStep.Claimed,
        Resolve => EscalationStep.Resolved,
        Reopen => EscalationStep.Reopened,
        Note => EscalationStep.Noted,
        Answer => EscalationStep.Answered,
        HandBack => EscalationStep.HandedBack,
        _ => null,
    };
}
