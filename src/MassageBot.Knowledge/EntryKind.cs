namespace MassageBot.Knowledge;

/// <summary>What an entry is for.</summary>
public enum EntryKind
{
    /// <summary>Answers a question.</summary>
    Answer,

    /// <summary>Says, for a question near the clinic's field, that this is not something the bot can help with.</summary>
    NotCovered,

    /// <summary>Greetings, thanks and the like.</summary>
    SmallTalk,
}
