namespace MassageBot.Storage;

/// <summary>The source of randomness for escalation references.</summary>
public interface IRandomness
{
    /// <summary>Draws a number from 0 up to, but without, the bound.</summary>
    int Next(int exclusiveUpperBound);
}
