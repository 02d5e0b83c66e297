namespace MassageBot.Knowledge;

/// <summary>The outcome of one question.</summary>
/// <param name="Band">What may be done with it.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1, that the first entry answers the question.</param>
/// <param name="Ranked">Up to five entries, best first; empty when nothing of the question is known.</param>
/// <param name="Explanation">Why it came out like this.</param>
public sealed record Search(Band Band, double Confidence, IReadOnlyList<Ranked> Ranked, Explanation Explanation);
