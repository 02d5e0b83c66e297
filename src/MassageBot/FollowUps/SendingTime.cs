namespace MassageBot.FollowUps;

/// <summary>What to do with a check-in now: send it, wait until a moment, or skip it for a reason.</summary>
/// <param name="At">When to send it; now or later.</param>
/// <param name="WhyNot">One of <see cref="Storage.SkipReasons"/>; null when it is sent.</param>
internal readonly record struct SendingTime(DateTimeOffset At, string? WhyNot);
