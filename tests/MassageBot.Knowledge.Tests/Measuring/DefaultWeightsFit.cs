using MassageBot.Knowledge.Analysis;
using MassageBot.Knowledge.Authoring;
using MassageBot.Knowledge.Fitting;
using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Tests.Measuring;

/// <summary>
/// Fits the weights that ship: on the training and validation rows of the public sets (never on their test rows) and on the
/// left-out phrasings of the repository's own entries, which alone have answers.
/// </summary>
internal static class DefaultWeightsFit
{
    private const double Pull = 1;

    public static RankingWeights Run(TrainingOptions training)
        => WeightFitting.Fit([.. Clinc(training), .. Banking(training), .. Clinic(training)], Flat(), Pull);

    /// <summary>CLINC150: five or ten phrasings of the training rows, a fifth of the entries taken away, asked the validation rows.</summary>
    public static IEnumerable<Evidence> Clinc(TrainingOptions training)
    {
        var train = QuestionSet.Rows("clinc150-train.tsv");
        var val = QuestionSet.Rows("clinc150-val.tsv");
        var foreign = train.Where(row => row.Entry == "oos").Select(row => row.Question).ToList();
        return Ask(train, val, 10, 0, foreign, training).Concat(Ask(train, val, 5, 3, foreign, training));
    }

    /// <summary>BANKING77: ten phrasings of the training rows, a fifth of the entries taken away, asked training rows not drawn.</summary>
    public static IEnumerable<Evidence> Banking(TrainingOptions training)
    {
        var train = QuestionSet.Rows("banking77-train.tsv");
        return Ask(train, [.. train.Where((_, i) => i % 5 == 0)], 10, 1, [], training);
    }

    /// <summary>The repository's own entries, asked their own left-out phrasings.</summary>
    public static IEnumerable<Evidence> Clinic(TrainingOptions training)
    {
        var content = new ContentReader("en").Read(KnowledgeFolder.Read(Folders.Knowledge), out var problems);
        Assert.Empty(problems);
        var entries = content!.Entries;
        var corpus = Corpus.Build(
            [.. entries.Select(entry => ((IReadOnlyList<string>)[entry.Question, .. entry.Phrasings], entry.Text))],
            content.Background,
            new Synonyms(content.Synonyms));
        return LeaveOut.Collect(corpus, training, new EntryRelations(entries), Environment.ProcessorCount);
    }

    private static IEnumerable<Evidence> Ask(
        List<(string Question, string Entry)> train, List<(string Question, string Entry)> asked, int shots, int without, List<string> background, TrainingOptions training)
    {
        var names = train.Select(row => row.Entry).Distinct().Order(StringComparer.Ordinal).Where((_, i) => i % 5 == without).ToHashSet();
        names.Remove("oos");
        var set = QuestionSet.Build([.. train.Where(row => !names.Contains(row.Entry))], shots, background);
        var scorer = new Scorer(set.Corpus, _ => true, _ => true);
        scorer.Classifier = scorer.TrainClassifier(training, _ => true);
        var drawn = set.Corpus.PhrasingTexts.ToHashSet();
        var rows = asked.Where(row => !drawn.Contains(row.Question)).ToList();
        return Measurement.Ask(set, scorer, [.. rows.Where(row => !names.Contains(row.Entry))])
            .Concat(Measurement.Ask(set, scorer, [.. rows.Where(row => names.Contains(row.Entry))]).Select(evidence => evidence with { Group = EvidenceGroup.Near }));
    }

    private static RankingWeights Flat()
        => new(new double[Enum.GetValues<RankFeature>().Length], new double[Enum.GetValues<ConfidenceFeature>().Length]);
}
