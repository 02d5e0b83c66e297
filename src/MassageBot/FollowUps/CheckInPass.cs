namespace MassageBot.FollowUps;

/// <summary>What one pass of the dispatcher did.</summary>
/// <param name="Handed">Check-ins handed over.</param>
/// <param name="Skipped">Skipped, cancelled or failed ones.</param>
/// <param name="PutOff">Put off ones.</param>
/// <param name="IsPaused">Whether sending is paused.</param>
internal readonly record struct CheckInPass(int Handed, int Skipped, int PutOff, bool IsPaused)
{
    /// <summary>Whether there was anything to do, so that another pass may find more.</summary>
    public bool DidAnything => Handed + Skipped + PutOff > 0;

    /// <summary>Both together; paused when either was.</summary>
    public static CheckInPass operator +(CheckInPass one, CheckInPass other) =>
        new(one.Handed + other.Handed, one.Skipped + other.Skipped, one.PutOff + other.PutOff, one.IsPaused || other.IsPaused);
}
