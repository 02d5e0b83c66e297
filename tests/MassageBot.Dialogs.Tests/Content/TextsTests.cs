namespace MassageBot.Dialogs.Tests.Content;

public class TextsTests
{
    [Theory]
    [InlineData("en.yaml", "  about-other:", "  about-others:", "triage.about-other")]
    [InlineData("advice.en.yaml", "  routine-mood:\n", "  routine-moody:\n", "advice.routine-mood")]
    public void A_missing_text_is_named_with_the_file_and_the_line_of_its_section(string file, string instead, string with, string key)
    {
        var files = FixedContent.Files()
            .Select(f => Path.GetFileName(f.Path) == file ? f with { Text = f.Text.Replace("\r", "", StringComparison.Ordinal).Replace(instead, with, StringComparison.Ordinal) } : f).ToList();

        Assert.Null(DialogContent.Load(files, out var problems));

        var problem = Assert.Single(problems);
        Assert.Contains($"'{key}'", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(file, problem.Path, StringComparison.Ordinal);
        Assert.True(problem.Line > 1);
    }
}
