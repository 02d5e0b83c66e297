using MassageBot.Triage;

namespace MassageBot.Dialogs.Tests.Content;

public sealed class AdviceSignOffTests
{
    [Fact]
    public void Every_advice_knows_its_evidence_and_who_signed_it()
    {
        var files = FixedContent.Files().Select(file => file with { Text = Signed(file) }).ToList();

        var content = DialogContent.Load(files, out var problems);

        Assert.Empty(problems);
        var first = content!.Advice[0];
        Assert.Equal("advice.emergency", first.Key);
        Assert.Equal(["V2", "J"], first.Evidence);
        Assert.Equal(new SignOff("Dr Ann Bell", new DateOnly(2026, 12, 1)), first.SignedBy);
        Assert.All(content.Advice.Skip(1), text => Assert.Null(text.SignedBy));
    }

    [Theory]
    [InlineData("sign-off: waiting", "sign-off: done", "The sign-off of 'advice.emergency' must be 'waiting' or \"NAME, YYYY-MM-DD\", such as \"Dr Ann Bell, 2026-12-01\", found 'done'; write 'waiting' until a clinician has signed.")]
    [InlineData("sign-off: waiting", "sign-off: Dr Ann Bell", "found 'Dr Ann Bell'")]
    [InlineData("sign-off: waiting", "sign-off: Dr Ann Bell, 1 December 2026", "found 'Dr Ann Bell, 1 December 2026'")]
    [InlineData("sign-off: waiting", "sign-off:", "The sign-off of 'advice.emergency' must be")]
    [InlineData("sign-off: waiting", "sign-off: [waiting]", "The sign-off of 'advice.emergency' must be")]
    public void Any_other_sign_off_is_a_problem_with_its_line(string right, string wrong, string message)
    {
        var problem = Assert.Single(BrokenFiles.Load("advice.en.yaml", right, wrong, out var line), problem => problem.Message.Contains(message, StringComparison.Ordinal));

        Assert.Equal(line, problem.Line);
    }

    [Fact]
    public void A_missing_sign_off_is_a_problem() =>
        Assert.Single(BrokenFiles.Load("advice.en.yaml", "    sign-off: waiting\n", "", out _));

    private static string Signed(ContentFile file)
    {
        const string Waiting = "sign-off: waiting";
        var at = Path.GetFileName(file.Path) == "advice.en.yaml" ? file.Text.IndexOf("    " + Waiting, StringComparison.Ordinal) + 4 : -1;
        return at < 0 ? file.Text : file.Text[..at] + "sign-off: \"Dr Ann Bell, 2026-12-01\"" + file.Text[(at + Waiting.Length)..];
    }
}
