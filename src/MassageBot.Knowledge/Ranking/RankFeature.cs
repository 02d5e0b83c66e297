namespace MassageBot.Knowledge.Ranking;

/// <summary>The numbers by which entries are ranked. The order is that of the weights; all lie between 0 and 1 but the log and the discriminant.</summary>
internal enum RankFeature
{
    WordBest,
    WordTop3,
    PairBest,
    PairTop3,
    GramBest,
    GramTop3,
    Entry,
    EntryLight,
    Answer,
    QuestionCovered,
    QuestionCoveredLight,
    PhrasingCovered,
    ClassifierLog,
    Classifier,
    MeaningBest,
    MeaningTop3,
    MeaningMiddle,
    MeaningDiscriminant,
}
