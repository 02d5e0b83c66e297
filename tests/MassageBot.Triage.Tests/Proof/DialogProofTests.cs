using MassageBot.Triage.Proof;
using Xunit.Abstractions;

namespace MassageBot.Triage.Tests.Proof;

public sealed class DialogProofTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_claim_holds_for_the_shipped_content()
    {
        var report = DialogProof.Of(TriageContent.Definition);

        output.WriteLine($"{report.PathsWalked} paths walked, standing for {report.PathsMeant}; longest {report.Longest.Answers.Count}: {report.Longest}");
        output.WriteLine(string.Join("\n", report.Problems));
        Assert.Equal([], report.Problems.Select(problem => problem.ToString()));
        Assert.Equal(TriageContent.Definition.Rules.Select(rule => rule.Id), report.Examples.Select(example => example.RuleId));
        Assert.All(report.Examples, example => Assert.NotNull(example.Without));
        Assert.True(report.PathsMeant > report.PathsWalked);
        Assert.All(Enum.GetValues<Level>(), level => Assert.True(report.Ends[level] > 0));
    }
}
