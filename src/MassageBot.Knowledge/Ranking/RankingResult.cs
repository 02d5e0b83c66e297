namespace MassageBot.Knowledge.Ranking;

/// <summary>The ordered candidates of a question and how far the first is believed.</summary>
/// <param name="Candidates">Best first.</param>
/// <param name="Confidence">0 to 1; 0 without candidates.</param>
/// <param name="ConfidenceFeatures">What the confidence was computed from; empty without candidates.</param>
internal sealed record RankingResult(IReadOnlyList<Candidate> Candidates, double Confidence, double[] ConfidenceFeatures);
