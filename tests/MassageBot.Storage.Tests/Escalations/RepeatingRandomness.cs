namespace MassageBot.Storage.Tests.Escalations;

/// <summary>Draws the given numbers over and over.</summary>
internal sealed class RepeatingRandomness(params int[] numbers) : IRandomness
{
    private int _next;

    public int Next(int exclusiveUpperBound) => numbers[_next++ % numbers.Length];
}
