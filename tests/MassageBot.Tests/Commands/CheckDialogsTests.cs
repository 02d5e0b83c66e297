using MassageBot.Commands;
using MassageBot.Tests.Content;

namespace MassageBot.Tests.Commands;

public sealed class CheckDialogsTests
{
    [Fact]
    public async Task The_shipped_dialogs_are_proven_and_each_rule_has_its_example()
    {
        var (code, output) = await ProgramRun.RunAsync("check", "dialogs", "--rules");

        Assert.True(code == 0, output);
        Assert.Matches("^Content version [0-9a-f]{12}\n[0-9,]{7,} paths walked, standing for [0-9,]{7,}\n", output);
        Assert.Matches("\n +[0-9,]+  1 nothing told", output);
        Assert.Matches("\n +[0-9,]+  SELF-CARE\n", output);
        Assert.Matches("\nLongest path: [0-9]+ questions\n  .* -> ", output);
        Assert.Contains("\n  yes  adding a sign never lowers a level\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\n  NO ", output, StringComparison.Ordinal);
        Assert.Contains("\n  rib-spot-pain may lower DE01, DE02 (may-lower)\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  DE01  screen-now=chest-pain, -> EMERGENCY (DE01)  |  doesn't hold with: no chest-pain\n", output, StringComparison.Ordinal);
        Assert.Matches("\n  DS09  .*SELF-CARE \\(DS09\\)", output);
        Assert.EndsWith("\nAll 8 claims hold.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_fails_is_shown_with_its_shortest_path()
    {
        using var content = new ContentCopy();

        // No screen of a place, and no question about time or strength: that is quickly walked.
        content.Break("dialogs/triage/questions.yaml", "", "    screen: place\n");
        content.Break("dialogs/triage/questions.yaml", "    skip-from: SELF-CARE\n", "    skip-from: URGENT\n");

        var (code, output) = await ProgramRun.RunAsync(["check", "dialogs", .. content.Settings]);

        Assert.Equal(1, code);
        Assert.Contains("\n  yes  every path ends\n", output, StringComparison.Ordinal);
        Assert.Matches("\n  NO   nobody is sent away below URGENT before both screens were answered.*\n         A path breaks it\\.\n           shortest path: .* -> [A-Z-]+ \\(", output);
        Assert.Contains("\n  NO   every option of every question leads on\n         No path answers ", output, StringComparison.Ordinal);
        Assert.Matches("\nMB1038: [0-9] of 8 claims don't hold\\. ", output);
    }

    [Fact]
    public async Task Content_with_problems_is_not_proven()
    {
        using var content = new ContentCopy();
        content.Break("dialogs/triage/rules.yaml", "\n  : [broken\n");

        var (code, output) = await ProgramRun.RunAsync(["check", "dialogs", .. content.Settings]);

        Assert.Equal(1, code);
        Assert.Matches(@"rules\.yaml:\d+: ", output);
        Assert.DoesNotContain("paths walked", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_can_be_cancelled() =>
        Assert.Equal(130, await CheckDialogsCommand.RunAsync(withRules: false, [], new CancellationToken(canceled: true)));
}
