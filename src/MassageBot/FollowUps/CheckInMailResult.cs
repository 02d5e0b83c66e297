namespace MassageBot.FollowUps;

/// <summary>What the mail made of a check-in.</summary>
/// <param name="IsTaken">It was taken: it will be sent.</param>
/// <param name="IsFinal">It wasn't, and there is no use in trying again.</param>
/// <param name="Reason">Why it wasn't taken, as a code without an address in it.</param>
internal readonly record struct CheckInMailResult(bool IsTaken, bool IsFinal, string? Reason)
{
    public static CheckInMailResult Taken { get; } = new(true, true, null);

    public static CheckInMailResult Later(string reason) => new(false, false, reason);

    public static CheckInMailResult Refused(string reason) => new(false, true, reason);
}
