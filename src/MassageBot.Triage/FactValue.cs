namespace MassageBot.Triage;

/// <summary>A fact that is told in words or as a number.</summary>
/// <param name="Id">Its name, such as <c>onset</c>.</param>
/// <param name="HoldsMany">Whether several words may hold at once.</param>
/// <param name="Words">The words it allows, in their order; empty for a number.</param>
/// <param name="From">The smallest number; <see langword="null"/> for words.</param>
/// <param name="To">The largest number; <see langword="null"/> for words.</param>
public sealed record FactValue(string Id, bool HoldsMany, IReadOnlyList<string> Words, decimal? From, decimal? To)
{
    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => From is not null;
}
