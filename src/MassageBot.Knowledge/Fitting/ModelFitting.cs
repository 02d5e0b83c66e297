using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Fitting;

/// <summary>Learns everything there is to learn from a knowledge base.</summary>
internal static class ModelFitting
{
    /// <summary>Strength of the default weights against the knowledge base's own evidence, in questions.</summary>
    private const double DefaultPull = 50;

    /// <summary>Trains the classifier only; ranking and confidence keep their defaults.</summary>
    public static FittedModel Quick(Scorer scorer)
        => new(scorer.TrainClassifier(new TrainingOptions(), static _ => true), RankingWeights.Default, []);

    /// <summary>Trains the classifier and, when there are enough phrasings, weights and trials on left-out ones.</summary>
    public static FittedModel Fit(Corpus corpus, Scorer scorer, EntryRelations relations, int threads)
    {
        if (!LeaveOut.IsEnough(corpus)) return Quick(scorer);
        var training = new TrainingOptions();
        var classifier = scorer.TrainClassifier(training, static _ => true);
        var evidence = LeaveOut.Collect(corpus, training, relations, threads);
        var weights = WeightFitting.Fit(evidence, RankingWeights.Default, DefaultPull);
        return new FittedModel(classifier, weights, WeightFitting.Try(evidence, weights));
    }
}
