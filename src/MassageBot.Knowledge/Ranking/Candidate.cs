namespace MassageBot.Knowledge.Ranking;

/// <summary>An entry in the ranking of one question.</summary>
/// <param name="Entry">Number of the entry.</param>
/// <param name="BestPhrasing">Number of its phrasing nearest to the question.</param>
/// <param name="Features">Values by <see cref="RankFeature"/>.</param>
internal sealed record Candidate(int Entry, int BestPhrasing, double[] Features)
{
    public bool IsServed { get; init; } = true;

    public double Score { get; set; }

    public double Share { get; set; }
}
