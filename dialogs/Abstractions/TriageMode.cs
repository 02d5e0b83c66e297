namespace MassageBot.Dialogs;

/// <summary>What a client who tells of a symptom gets.</summary>
public enum TriageMode
{
    /// <summary>The questions, and advice with a level of its own.</summary>
    Advice,

    /// <summary>The same checklist as everybody else; only an emergency or a matter of personal safety is told apart.</summary>
    Checklist,
}
