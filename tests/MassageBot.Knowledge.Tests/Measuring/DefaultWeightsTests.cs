using MassageBot.Knowledge.Fitting;
using MassageBot.Knowledge.Ranking;
using Xunit.Abstractions;

namespace MassageBot.Knowledge.Tests.Measuring;

public class DefaultWeightsTests(ITestOutputHelper output)
{
    /// <summary>Where to write the fitted weights; without it they are printed only.</summary>
    private const string OutputVariable = "MASSAGEBOT_WEIGHTS_OUT";

    /// <summary>Where to write what clients' questions got.</summary>
    private const string TrialsVariable = "MASSAGEBOT_TRIALS_OUT";

    [MeasuringFact]
    public void The_weights_that_ship_can_be_fitted_again()
    {
        var training = new TrainingOptions();
        var weights = DefaultWeightsFit.Run(training);
        output.WriteLine(weights.ToJson());
        if (Environment.GetEnvironmentVariable(OutputVariable) is { Length: > 0 } path) File.WriteAllText(path, weights.ToJson() + "\n");
        var trialsOfClients = DefaultWeightsFit.ClientTrials(training);
        if (Environment.GetEnvironmentVariable(TrialsVariable) is { Length: > 0 } file) File.WriteAllText(file, ClientTrials.ToJson(trialsOfClients));
        foreach (var (name, evidence) in new[]
        {
            ("clinc val", DefaultWeightsFit.Clinc(training).ToList()), ("banking train", DefaultWeightsFit.Banking(training).ToList()), ("clinic", DefaultWeightsFit.Clinic(training).ToList()), ("clients", DefaultWeightsFit.Clients(training).ToList()),
        })
        {
            var trials = WeightFitting.Try(evidence, weights);
            var old = WeightFitting.Try(evidence, RankingWeights.Default);
            var curve = Thresholds.From(trialsOfClients, trials, new KnowledgeOptions());
            var at = Measurement.At(curve.Answer, trials, evidence);
            output.WriteLine(FormattableString.Invariant($"{name}: {evidence.Count} rows, P@1 {Measurement.First(trials, evidence):F4} (shipped {Measurement.First(old, evidence):F4}), AUROC in/out {Measurement.Auroc(In(trials, evidence, true), In(trials, evidence, false)):F4}, right/else {Measurement.Auroc(trials.Where(t => t.IsRight).Select(t => t.Confidence), trials.Where(t => !t.IsRight).Select(t => t.Confidence)):F4}, threshold {curve.Answer:F3}/{curve.Suggest:F3}: answered right {at.InScope:F3}, out of scope not answered {at.OutOfScope:F3}"));
            Assert.True(Measurement.First(old, evidence) > Measurement.First(trials, evidence) - 0.03, "The weights that ship are far from those that would be fitted now.");
        }
    }

    private static IEnumerable<float> In(List<Trial> trials, List<Evidence> evidence, bool inScope)
        => trials.Where((_, i) => evidence[i].Target >= 0 == inScope).Select(trial => trial.Confidence);
}
