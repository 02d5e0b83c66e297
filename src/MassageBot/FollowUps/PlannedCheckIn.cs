using MassageBot.Dialogs;

namespace MassageBot.FollowUps;

/// <summary>What the plan means for one treatment: when a step is due, or why it isn't sent.</summary>
/// <param name="Step">The step.</param>
/// <param name="DueAt">When it goes out.</param>
/// <param name="ExpiresAt">From when on it doesn't go out any more.</param>
/// <param name="WhyNot">One of <see cref="Storage.SkipReasons"/>; null when it goes out.</param>
internal sealed record PlannedCheckIn(CareStep Step, DateTimeOffset DueAt, DateTimeOffset ExpiresAt, string? WhyNot = null);
