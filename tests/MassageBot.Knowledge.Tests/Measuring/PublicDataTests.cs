using System.Diagnostics;
using MassageBot.Knowledge.Fitting;
using MassageBot.Knowledge.Ranking;
using Xunit.Abstractions;

namespace MassageBot.Knowledge.Tests.Measuring;

public class PublicDataTests(ITestOutputHelper output)
{
    [MeasuringFact]
    public void Clinc150_with_ten_phrasings_an_entry() => MeasureFirst("clinc150-train.tsv", "clinc150-test.tsv", 10, 0.78);

    [MeasuringFact]
    public void Banking77_with_ten_phrasings_an_entry() => MeasureFirst("banking77-train.tsv", "banking77-test.tsv", 10, 0.75);

    /// <summary>Weights and thresholds come from the validation rows, background from the training rows; no test row is seen.</summary>
    [MeasuringFact]
    public void Clinc150_with_all_phrasings_and_questions_out_of_scope()
    {
        var train = QuestionSet.Rows("clinc150-train.tsv");
        var set = QuestionSet.Build(train, 0, [.. train.Where(row => row.Entry == "oos").Select(row => row.Question)]);
        var scorer = new Scorer(set.Corpus);
        var watch = Stopwatch.StartNew();
        scorer.Classifier = scorer.TrainClassifier(new TrainingOptions());
        output.WriteLine($"classifier trained in {watch.ElapsedMilliseconds} ms");
        var val = Measurement.Ask(set, scorer, QuestionSet.Rows("clinc150-val.tsv"));
        var weights = WeightFitting.Fit(val, RankingWeights.Default, 10, 10);
        var valTrials = WeightFitting.Try(val, weights);
        var test = Measurement.Ask(set, scorer, QuestionSet.Rows("clinc150-test.tsv"));
        var trials = WeightFitting.Try(test, weights);
        var auroc = Measurement.Auroc(trials.Where((_, i) => test[i].Target >= 0).Select(t => t.Confidence), trials.Where((_, i) => test[i].Target < 0).Select(t => t.Confidence));
        var most = Measurement.At(Measurement.BestThreshold(valTrials, val, balanced: false), trials, test);
        var balanced = Measurement.At(Measurement.BestThreshold(valTrials, val, balanced: true), trials, test);
        output.WriteLine(FormattableString.Invariant($"CLINC150, all phrasings: P@1 {Measurement.First(trials, test):F4}, AUROC {auroc:F4}; in-scope accuracy / OOS recall at max accuracy {most.InScope:F4} / {most.OutOfScope:F4}, balanced {balanced.InScope:F4} / {balanced.OutOfScope:F4}"));
        Assert.True(auroc > 0.94, $"AUROC {auroc:F4}");
    }

    /// <summary>The repository's own entries: how long a build, a build from a stored model and a question take here and now.</summary>
    [MeasuringFact]
    public void Time_for_the_repositorys_entries()
    {
        var files = KnowledgeFolder.Read(Folders.Knowledge);
        var quick = Stopwatch.StartNew();
        _ = ClinicContent.Build(files, new KnowledgeOptions { FitOnBuild = false });
        quick.Stop();
        var full = Stopwatch.StartNew();
        var knowledge = ClinicContent.Build(files);
        full.Stop();
        var model = knowledge.ExportModel();
        var cached = Stopwatch.StartNew();
        knowledge = ClinicContent.Build(files, cachedModel: model);
        cached.Stop();
        var questions = knowledge.Entries.SelectMany(entry => entry.Phrasings).ToList();
        foreach (var question in questions) _ = knowledge.Find(question);
        var times = questions.ConvertAll(question =>
        {
            var start = Stopwatch.GetTimestamp();
            _ = knowledge.Find(question, previousEntryId: knowledge.Entries[0].Id);
            return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        });
        times.Sort();
        output.WriteLine(FormattableString.Invariant($"{knowledge.Entries.Count} entries, {questions.Count} phrasings: build without fit {quick.ElapsedMilliseconds} ms (first), with fit {full.ElapsedMilliseconds} ms, from a stored model of {model.Length / 1024} KiB {cached.ElapsedMilliseconds} ms; question p50 {times[times.Count / 2]:F0} us, p99 {times[times.Count * 99 / 100]:F0} us; thresholds {knowledge.Find("x").Explanation.AnswerThreshold:F3} {knowledge.Find("x").Explanation.SuggestThreshold:F3}"));
        Assert.NotEmpty(times);
    }

    private void MeasureFirst(string train, string test, int shots, double least)
    {
        var set = QuestionSet.Build(QuestionSet.Rows(train), shots, []);
        var scorer = new Scorer(set.Corpus);
        var watch = Stopwatch.StartNew();
        scorer.Classifier = scorer.TrainClassifier(new TrainingOptions());
        var trained = watch.ElapsedMilliseconds;
        var evidence = Measurement.Ask(set, scorer, [.. QuestionSet.Rows(test).Where(row => row.Entry != "oos")]);
        var first = Measurement.First(WeightFitting.Try(evidence, RankingWeights.Default), evidence);
        output.WriteLine($"{test}, {shots} phrasings: P@1 {first:F4}; classifier trained in {trained} ms");
        Assert.True(first >= least, $"P@1 {first:F4}");
    }
}
