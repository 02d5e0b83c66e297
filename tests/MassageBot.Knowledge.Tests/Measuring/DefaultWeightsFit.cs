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

    /// <summary>A question as clients write it tells as much as this many others.</summary>
    private const double ClientWeight = 10;

    public static RankingWeights Run(TrainingOptions training)
        => WeightFitting.Fit([.. Clinc(training), .. Banking(training), .. Clinic(training), .. Clients(training)], Flat(), Pull, Pull);

    /// <summary>Clients' questions, each half asked with weights fitted on the other.</summary>
    public static List<Trial> ClientTrials(TrainingOptions training)
    {
        List<Evidence> others = [.. Clinc(training), .. Banking(training), .. Clinic(training)], clients = [.. Clients(training)];
        return [.. Enumerable.Range(0, 2).SelectMany(half =>
        {
            var weights = WeightFitting.Fit([.. others, .. clients.Where((_, i) => i % 2 == half)], Flat(), Pull, Pull);
            return WeightFitting.Try([.. clients.Where((_, i) => i % 2 != half)], weights);
        })];
    }

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
        var (corpus, entries) = ClinicCorpus();
        return LeaveOut.Collect(corpus, training, new EntryRelations(entries), Environment.ProcessorCount);
    }

    /// <summary>The repository's own entries, asked what others wrote who had not seen the phrasings.</summary>
    public static IEnumerable<Evidence> Clients(TrainingOptions training, string file = "questions.tsv")
    {
        var (corpus, entries) = ClinicCorpus();
        var scorer = new Scorer(corpus);
        scorer.Classifier = scorer.TrainClassifier(training);
        var numbers = entries.Select((entry, i) => (entry.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        foreach (var question in ClientQuestion.Read(file))
        {
            Standing StandingOf(int number) => entries[number].IsFor(question.Audience) ? Standing.Served : Standing.Absent;
            var candidates = scorer.Candidates(corpus.Spaces.Find(corpus.Analysis.Question(question.Text)), StandingOf, out var facts);
            if (candidates.Count == 0) continue;
            // To be told "I can't help with that" is right for whoever asks what no entry answers, whichever entry says it.
            var mayDecline = question.IsNear || question.IsFar || entries[numbers[question.Entry]].Kind == EntryKind.NotCovered;
            var accepted = Enumerable.Range(0, entries.Count)
                .Where(number => question.Also.Contains(entries[number].Id) || (mayDecline && entries[number].Kind == EntryKind.NotCovered)).ToHashSet();
            var group = question.IsFar ? EvidenceGroup.Far : question.IsNear ? EvidenceGroup.Near : EvidenceGroup.InScope;
            yield return new Evidence(candidates, facts, numbers.GetValueOrDefault(question.Entry, -1), group, ClientWeight) { Accepted = accepted };
        }
    }

    private static (Corpus Corpus, IReadOnlyList<Entry> Entries) ClinicCorpus()
    {
        var content = new ContentReader("en").Read(KnowledgeFolder.Read(Folders.Knowledge), out var problems);
        Assert.Empty(problems);
        var entries = content!.Entries;
        return (Corpus.Of(content), entries);
    }

    private static IEnumerable<Evidence> Ask(
        List<(string Question, string Entry)> train, List<(string Question, string Entry)> asked, int shots, int without, List<string> background, TrainingOptions training)
    {
        var names = train.Select(row => row.Entry).Distinct().Order(StringComparer.Ordinal).Where((_, i) => i % 5 == without).ToHashSet();
        names.Remove("oos");
        var set = QuestionSet.Build([.. train.Where(row => !names.Contains(row.Entry))], shots, background);
        var scorer = new Scorer(set.Corpus);
        scorer.Classifier = scorer.TrainClassifier(training);
        var drawn = set.Corpus.PhrasingTexts.ToHashSet();
        var rows = asked.Where(row => !drawn.Contains(row.Question)).ToList();
        return Measurement.Ask(set, scorer, [.. rows.Where(row => !names.Contains(row.Entry))])
            .Concat(Measurement.Ask(set, scorer, [.. rows.Where(row => names.Contains(row.Entry))]).Select(evidence => evidence with { Group = EvidenceGroup.Near }));
    }

    private static RankingWeights Flat()
        => new(new double[Enum.GetValues<RankFeature>().Length], new double[Enum.GetValues<ConfidenceFeature>().Length]);
}
