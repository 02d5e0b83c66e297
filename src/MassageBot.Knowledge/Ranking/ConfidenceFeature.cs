namespace MassageBot.Knowledge.Ranking;

/// <summary>The numbers by which the first entry is believed or not. The order is that of the weights.</summary>
internal enum ConfidenceFeature
{
    Constant,
    WordBest,
    WordTop3,
    GramBest,
    GramTop3,
    Entry,
    EntryLight,
    QuestionCovered,
    QuestionCoveredLight,
    PhrasingCovered,
    ClassifierLog,
    Classifier,
    RankShare,
    RankOdds,
    MarginToSecond,
    MarginToThird,
    UnknownMass,
    RarestUnmatched,
    ClassifierEntropy,
    Length,
    MeaningBest,
    MeaningTop3,
    MeaningMiddle,
    MeaningDiscriminant,
    MeaningMargin,
    Foreign,
}
