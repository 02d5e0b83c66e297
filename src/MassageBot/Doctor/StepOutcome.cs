namespace MassageBot.Doctor;

/// <summary>How a step ended.</summary>
internal enum StepOutcome
{
    /// <summary>All is as it should be.</summary>
    Ok,

    /// <summary>Something must be mended.</summary>
    Failed,

    /// <summary>It could not be looked at, or nobody asked for it.</summary>
    Skipped,
}
