namespace MassageBot.Knowledge.Ranking;

/// <summary>What is known of a question beside its candidates.</summary>
/// <param name="UnknownMass">Share of the question's idf mass in words that no phrasing and no answer holds.</param>
/// <param name="Entropy">Entropy of the classifier, 0 to 1.</param>
/// <param name="ContentWords">Number of words that are not stop words.</param>
/// <param name="Foreign">Cosine of meaning to the nearest foreign question.</param>
internal sealed record QuestionFacts(double UnknownMass, double Entropy, int ContentWords, double Foreign);
