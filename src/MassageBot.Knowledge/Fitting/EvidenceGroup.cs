namespace MassageBot.Knowledge.Fitting;

/// <summary>Kinds of questions that the confidence must tell apart.</summary>
internal enum EvidenceGroup
{
    /// <summary>The knowledge base answers it, in words that no phrasing need hold.</summary>
    InScope,

    /// <summary>A known phrasing, put a little differently.</summary>
    Echo,

    /// <summary>About the clinic's field, but no entry answers it.</summary>
    Near,

    /// <summary>About the world at large.</summary>
    Far,
}
