namespace MassageBot.Knowledge.Ranking;

/// <summary>What an entry is for the one who asks.</summary>
internal enum Standing
{
    /// <summary>It may be answered.</summary>
    Served,

    /// <summary>It would be meant for the asker but may not be served, for instance because a fact of the clinic is missing.</summary>
    Withheld,

    /// <summary>It is not meant for the asker and counts for nothing.</summary>
    Absent,
}
