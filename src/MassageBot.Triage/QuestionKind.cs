namespace MassageBot.Triage;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>One option holds.</summary>
    Choice,

    /// <summary>Several options may hold; "none" and "not sure" are always offered.</summary>
    Checklist,

    /// <summary>A whole number from 0 to 10, or "not sure".</summary>
    Scale,
}
