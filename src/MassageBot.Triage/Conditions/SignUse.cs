namespace MassageBot.Triage.Conditions;

/// <summary>How the signs and places that a condition names work together.</summary>
internal enum SignUse
{
    /// <summary>It names none.</summary>
    None,

    /// <summary>Each of them alone is enough.</summary>
    Each,

    /// <summary>Each of them alone is enough once the times and numbers fit, which are the same for all.</summary>
    Guarded,

    /// <summary>Anything else: two are needed together, one must be missing, or each has a time or number of its own.</summary>
    Joined,
}
