using MassageBot.Triage.Screening;

namespace MassageBot.Triage.Tests.Screening.Net;

public sealed class ScreenFittingTests
{
    private const string Limits = "# why\ndoubt: -0.4\ndoubt-question: 0\nsure: 0.3\nask-first: 0\ndoubt-sign: -0.7\nsure-sign: -0.4\ncertain-sign: -0.2\nexamples: none\nweights: >-\n";

    private static readonly string Examples = string.Concat(
        Enumerable.Range(0, 12).Select(i => $"chest-pain\tmy ticker feels like a stone in a vice, turn {i}\nlimb-cold-white\ttoes like wax and ice after her kneading, round {i}\nnone\tcould we move the booking to {i} o'clock please\nordinary\tlovely rub, shoulders a little tender, day {i}\n"));

    [Fact]
    public void Words_that_no_phrase_has_are_told_by_what_the_examples_taught()
    {
        var text = Fit(Examples, out var problems);

        Assert.Empty(problems);
        var screen = SafetyScreen.Load(Lexicons.Files, new ContentFile("dialogs/triage/second-net.yaml", text!), Lexicons.Known, out _)!;
        var danger = screen.Read("ticker like a stone in a vice").Suspicion;
        var quiet = screen.Read("please move the booking").Suspicion;
        Assert.True(danger.Strength >= SuspicionStrength.Sure);
        Assert.Equal("chest-pain", danger.SignIds[0]);
        Assert.Equal(SuspicionStrength.None, quiet.Strength);
    }

    [Fact]
    public void What_was_learnt_of_a_story_about_one_sign_holds_for_a_sign_that_no_example_has()
    {
        var text = Fit(
            string.Concat(Enumerable.Range(0, 12).Select(i => $"none\tin act {i} of the opera the tenor has chest pain and the audience sobs\nchest-pain\tplease help, since {i} minutes I have chest pain and it won't stop\n")), out _);

        var screen = SafetyScreen.Load(Lexicons.Files, new ContentFile("dialogs/triage/second-net.yaml", text!), Lexicons.Known, out _)!;

        Assert.True(screen.Read("in act 3 of the opera the tenor has a seizure and the audience sobs").Suspicion.AsksFirst);
        Assert.False(screen.Read("please help, since 5 minutes I have a seizure and it won't stop").Suspicion.AsksFirst);
    }

    [Fact]
    public void Where_the_same_words_were_harmless_more_often_than_not_it_is_in_doubt_all_the_same()
    {
        var text = Fit(
            Examples + string.Concat(Enumerable.Range(0, 3).Select(i => $"danger\tthat thing by my elbow again, note {i}\n"))
            + string.Concat(Enumerable.Range(3, 9).Select(i => $"harmless\tthat thing by my elbow again, note {i}\n")), out _);

        var screen = SafetyScreen.Load(Lexicons.Files, new ContentFile("dialogs/triage/second-net.yaml", text!), Lexicons.Known, out _)!;
        var rare = screen.Read("that thing by my elbow again, note").Suspicion;

        Assert.True(rare.Danger < 0);
        Assert.Equal(SuspicionStrength.Doubt, rare.Strength);
    }

    [Fact]
    public void The_same_examples_give_the_same_weights_and_the_limits_stay()
    {
        var once = Fit(Examples, out _);

        Assert.Equal(once, Fit(Examples, out _));
        Assert.StartsWith("# why\ndoubt: -0.4\n", once, StringComparison.Ordinal);
        Assert.NotEqual("none", ScreenFitting.FittedTo(once!));
    }

    [Theory]
    [InlineData("chest-pain my chest", "a line needs the signs, a tab and the words")]
    [InlineData("chest-pian\tmy chest", "'chest-pian' is no sign")]
    [InlineData("", "there is no example to learn from")]
    public void Bad_examples_are_reported_with_file_and_line(string line, string message)
    {
        Assert.Null(Fit(line, out var problems));

        var problem = Assert.Single(problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, problem.Line);
    }

    private static string? Fit(string examples, out IReadOnlyList<ContentProblem> problems) =>
        ScreenFitting.Fit(TriageContent.Definition, Lexicons.Files, [new ContentFile("dialogs/triage/examples/few.tsv", examples)], Limits, out problems);
}
