namespace MassageBot.Storage;

/// <summary>A check-in as it was planned for a new treatment.</summary>
/// <param name="Step">The step of the plan.</param>
/// <param name="PlanVersion">The version of the plan.</param>
/// <param name="DueAt">When it is due.</param>
/// <param name="NotBefore">Nothing leaves before this moment: until then it can be taken back.</param>
/// <param name="ExpiresAt">From when on it is not sent.</param>
/// <param name="IsSafety">Whether it is sent in quiet hours, too.</param>
/// <param name="RemindAfter">How long after the sending the one reminder follows; null for none.</param>
/// <param name="SkipReason">One of <see cref="SkipReasons"/> when it is known already that it won't be sent; it is kept all the same.</param>
public sealed record NewCheckIn(
    string Step,
    string PlanVersion,
    DateTimeOffset DueAt,
    DateTimeOffset NotBefore,
    DateTimeOffset ExpiresAt,
    bool IsSafety,
    TimeSpan? RemindAfter = null,
    string? SkipReason = null);
