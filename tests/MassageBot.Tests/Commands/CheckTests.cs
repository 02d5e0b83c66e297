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
}
