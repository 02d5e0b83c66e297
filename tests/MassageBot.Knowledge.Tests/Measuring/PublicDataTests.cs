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

    private void MeasureFirst(string train, string test, int shots, double least)
    {
        var set = QuestionSet.Build(QuestionSet.Rows(train), shots, []);
        var scorer = new Scorer(set.Corpus, _ => true, _ => true);
        var watch = Stopwatch.StartNew();
        scorer.Classifier = scorer.TrainClassifier(new TrainingOptions(), _ => true);
        var trained = watch.ElapsedMilliseconds;
        var evidence = Measurement.Ask(set, scorer, [.. QuestionSet.Rows(test).Where(row => row.Entry != "oos")]);
        var first = Measurement.First(WeightFitting.Try(evidence, RankingWeights.Default), evidence);
        output.WriteLine($"{test}, {shots} phrasings: P@1 {first:F4}; classifier trained in {trained} ms");
        Assert.True(first >= least, $"P@1 {first:F4}");
    }
}
