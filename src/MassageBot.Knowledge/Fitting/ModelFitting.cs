using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Fitting;

/// <summary>Learns everything there is to learn from a knowledge base.</summary>
internal static class ModelFitting
{
    // Strength of the default weights against the knowledge base's own evidence, in questions. The confidence is held faster: what
    // one author left out is harder than what clients ask, and a confidence fitted to it believes too little.
    // Enough to start with: the fit beside the running program goes all the way.
    private const int QuickEpochs = 4;
    private const double RankPull = 500;
    private const double ConfidencePull = 5000;

    /// <summary>Trains the classifier only; ranking and confidence keep their defaults.</summary>
    public static FittedModel Quick(Scorer scorer)
        => new(scorer.TrainClassifier(new TrainingOptions { Epochs = QuickEpochs }), RankingWeights.Default, []);

    /// <summary>Trains the classifier and, when there are enough phrasings, weights and trials on left-out ones.</summary>
    public static FittedModel Fit(Corpus corpus, Scorer scorer, EntryRelations relations, int threads)
    {
        var training = new TrainingOptions();
        if (!LeaveOut.IsEnough(corpus)) return new FittedModel(scorer.TrainClassifier(training), RankingWeights.Default, []);
        var classifier = scorer.TrainClassifier(training);
        var evidence = LeaveOut.Collect(corpus, training, relations, threads);
        var weights = WeightFitting.Fit(evidence, RankingWeights.Default, RankPull, ConfidencePull);
        return new FittedModel(classifier, weights, WeightFitting.Try(evidence, weights));
    }
}
