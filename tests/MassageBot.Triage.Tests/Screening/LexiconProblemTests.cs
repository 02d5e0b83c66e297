using MassageBot.Triage.Screening;

namespace MassageBot.Triage.Tests.Screening;

public sealed class LexiconProblemTests
{
    private static readonly Sign[] Known = [new("chest-pain", "", true, false, [], [])];

    [Theory]
    [InlineData("signs:\n  chest-pian:\n    - chest\n", 2, "chest-pian")]
    [InlineData("signs:\n  chest-pain:\n    - pain\n    - chest (pain|ache\n", 4, "missing")]
    [InlineData("signs:\n  chest-pain:\n    - <nowhere> pain\n", 3, "<nowhere>")]
    [InlineData("signs:\n  chest-pain:\n    - ~ pain\n", 3, "number")]
    [InlineData("signs:\n  chest-pain:\n    - \"[pain]\"\n", 3, "match nothing")]
    [InlineData("signs:\n  chest-pain: chest\n", 2, "list")]
    [InlineData("sings:\n  chest-pain:\n    - chest\n", 1, "sings")]
    [InlineData("cues:\n  negatoin:\n    - no\n", 2, "negatoin")]
    [InlineData("signs: [\n", 2, "YAML")]
    [InlineData("classes:\n  a: <b>\n  b: <a>\nsigns:\n  chest-pain:\n    - <a>\n", 6, "refers to itself")]
    [InlineData("", 1, "no phrase")]
    public void A_problem_is_reported_with_its_line(string text, int line, string part)
    {
        var screen = SafetyScreen.Load([new ContentFile("dialogs/triage/lexicon.yaml", text)], null, Known, out var problems);

        Assert.Null(screen);
        var problem = Assert.Single(problems, problem => problem.Message.Contains(part, StringComparison.Ordinal));
        Assert.Equal("dialogs/triage/lexicon.yaml", problem.Path);
        Assert.Equal(line, problem.Line);
    }

    [Fact]
    public void The_lexicon_of_the_repository_has_no_problems()
    {
        Assert.NotNull(SafetyScreen.Load(Lexicons.Files, null, Lexicons.Known, out var problems));
        Assert.Empty(problems);
    }

    [Fact]
    public void Every_hard_sign_has_phrases()
    {
        var text = string.Join('\n', Lexicons.Files.Select(file => file.Text));
        string[] buttonsOnly = ["face-arm-speech", "health-unsure"];

        var without = Lexicons.Signs.Where(sign => sign.Value.Hard && !text.Contains($"\n  {sign.Key}:", StringComparison.Ordinal)).Select(sign => sign.Key);

        Assert.Equal(buttonsOnly, without);
    }
}
