namespace MassageBot.Dialogs;

/// <summary>What kind of entry answered.</summary>
public enum AnswerKind
{
    /// <summary>A reviewed answer.</summary>
    Answer,

    /// <summary>A fitting refusal of a question next to our field.</summary>
    NotCovered,

    /// <summary>A greeting, thanks and the like.</summary>
    SmallTalk,
}
