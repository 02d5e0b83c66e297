namespace MassageBot.Dialogs;

/// <summary>What may be done with what was found: say it, offer it, or admit that nothing fits.</summary>
public enum AnswerBand
{
    /// <summary>Nothing fits well enough to be shown.</summary>
    None,

    /// <summary>A few entries are worth offering as "did you mean".</summary>
    Suggest,

    /// <summary>The first entry answers the question.</summary>
    Answer,
}
