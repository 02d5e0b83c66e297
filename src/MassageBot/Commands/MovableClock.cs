namespace MassageBot.Commands;

/// <summary>A clock that stands until it is moved: a simulation's days pass in a moment.</summary>
internal sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset instant) => _now = instant > _now ? instant : _now;
}
