namespace MassageBot.Triage.Conditions;

/// <summary>What kind of thing a condition names.</summary>
internal enum MentionKind
{
    /// <summary>A sign or a modifier.</summary>
    Sign,

    /// <summary>A fact told in words or as a number.</summary>
    Value,

    /// <summary>Any complaint at all.</summary>
    Anything,
}
