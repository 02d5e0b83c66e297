using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Fitting;

/// <summary>Everything that was learnt: kept apart from the content so that it can be stored and read back.</summary>
/// <param name="Classifier">The classifier on all phrasings.</param>
/// <param name="Weights">Ranking and confidence weights.</param>
/// <param name="Trials">What left-out questions got, for the thresholds; empty when there was too little to measure.</param>
internal sealed record FittedModel(SoftmaxClassifier Classifier, RankingWeights Weights, IReadOnlyList<Trial> Trials);
