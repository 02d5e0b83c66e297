namespace MassageBot.Knowledge.Ranking;

/// <summary>The ordered candidates of a question and how far the first is believed.</summary>
/// <param name="Candidates">Best first.</param>
/// <param name="Confidence">0 to 1; 0 without candidates.</param>
/// <param name="ConfidenceFeatures">What the confidence was computed from; empty without candidates.</param>
internal sealed record RankingResult(IReadOnlyList<Candidate> Candidates, double Confidence, double[] ConfidenceFeatures)
{
    private static readonly string[] RankNames = [.. Enum.GetNames<RankFeature>().Select(name => "rank." + name)];
    private static readonly string[] ConfidenceNames = [.. Enum.GetNames<ConfidenceFeature>().Select(name => "confidence." + name)];

    /// <summary>The first candidate's features and those of the confidence, by name, with a prefix for each kind.</summary>
    public IReadOnlyDictionary<string, double> NamedFeatures()
    {
        var named = new Dictionary<string, double>(RankNames.Length + ConfidenceNames.Length, StringComparer.Ordinal);
        for (var i = 0; i < RankNames.Length; i++) named[RankNames[i]] = Candidates[0].Features[i];
        for (var i = 0; i < ConfidenceNames.Length; i++) named[ConfidenceNames[i]] = ConfidenceFeatures[i];
        return named;
    }
}
