using MassageBot.Tests.Content;

namespace MassageBot.Tests.Commands;

public sealed class CheckTests
{
    private const string LastRow = "  rationale: A complaint fits no row";

    [Fact]
    public async Task Plain_check_counts_what_was_loaded()
    {
        var (code, output) = await ProgramRun.RunAsync("check");

        Assert.Equal(0, code);
        Assert.Matches("^No problems: [0-9]+ entries, [0-9]+ rules, [0-9]+ questions\\.\n$", output);
    }

    [Theory]
    [InlineData("dialogs/texts/en.yaml", "Please answer with yes or no.", "No pain, no gain.", "'buttons.retry' must not say \"no pain no gain\" to a client")]
    [InlineData("dialogs/triage/rules.yaml", LastRow, "  signed: yes\n" + LastRow, "'signed' must be \"NAME, YYYY-MM-DD\"")]
    public async Task A_text_and_a_signature_that_are_wrong_are_named_with_file_and_line(string file, string right, string wrong, string message)
    {
        using var content = new ContentCopy();
        content.Break(file, wrong, right);

        var (code, output) = await ProgramRun.RunAsync(["check", .. content.Settings]);

        Assert.Equal(1, code);
        Assert.Matches($@"{Path.GetFileName(file).Replace(".", @"\.", StringComparison.Ordinal)}:\d+: ", output);
        Assert.Contains(message, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_a_clinician_is_listed_by_file_and_counted()
    {
        var (code, output) = await ProgramRun.RunAsync("check", "--sign-off");

        Assert.Equal(0, code);
        Assert.Matches("(^|\n)dialogs/triage/rules\\.yaml  DT00  J  A complaint fits no row, ", output);
        Assert.Matches("\ndialogs/triage/modifiers\\.yaml  M-[a-z0-9-]+  [VKJ2,]+  ", output);
        Assert.Matches("\ndialogs/triage/signs\\.yaml  queasy  J  Mildly queasy\n", output);
        Assert.Matches("\ndialogs/triage/questions\\.yaml  screen-now  V,J  ", output);
        Assert.Matches("\ndialogs/texts/advice\\.en\\.yaml  advice\\.emergency  V2,J  Call \\{emergencyNumber\\} now, ", output);
        Assert.Matches("\nknowledge/en/bruising-after\\.md  bruising-after  V,K,J  Is bruising after a massage normal\\?\n", output);
        Assert.Matches("\nSafetyNumbers  GB  checked [0-9-]{10}  999 or 112 \\| ", output);
        Assert.Matches("\n +[0-9]+ of +[0-9]+  dialogs/triage/rules\\.yaml\n", output);
        Assert.Matches("\n +[0-9]+ of +[0-9]+  knowledge/en\n +[0-9]+ of +[0-9]+  in all\n", output);
    }

    [Fact]
    public async Task What_a_clinician_has_signed_waits_no_longer()
    {
        using var content = new ContentCopy();
        content.Break("dialogs/triage/rules.yaml", "  signed: \"Dr Ann Bell, 2026-12-01\"\n" + LastRow, LastRow);
        content.Break("dialogs/texts/advice.en.yaml", "sign-off: \"Dr Ann Bell, 2026-12-01\"", "sign-off: waiting");

        var (code, output) = await ProgramRun.RunAsync(["check", "--sign-off", .. content.Settings]);

        Assert.Equal(0, code);
        Assert.DoesNotContain("  DT00  ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("advice.en.yaml  advice.", output, StringComparison.Ordinal);
        Assert.Matches("\n +0 of +[0-9]+  dialogs/texts/advice\\.en\\.yaml\n", output);
    }
}
