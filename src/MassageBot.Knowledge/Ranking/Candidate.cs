namespace MassageBot.Knowledge.Ranking;

/// <summary>An entry in the ranking of one question.</summary>
/// <param name="Entry">Number of the entry.</param>
/// <param name="BestPhrasing">Number of its phrasing nearest to the question.</param>
/// <param name="Features">Values by <see cref="RankFeature"/>.</param>
/// <param name="RarestUnmatched">How rare the rarest subject word of the question is that the entry does not hold, 0 to 1.</param>
internal sealed record Candidate(int Entry, int BestPhrasing, double[] Features, double RarestUnmatched)
{
    public bool IsServed { get; init; } = true;

    public double Score { get; set; }

    public double Share { get; set; }
}
