namespace MassageBot.Dialogs.Tests.Content;

public class TextsTests
{
    [Theory]
    [InlineData("checklist.en.yaml", "  today:\n", "  tody:\n", "checklist.today")]
    [InlineData("checklist.en.yaml", "  emergency:\n", "  emergencies:\n", "checklist.emergency")]
    [InlineData("en.yaml", "  walk-ended:", "  walk-over:", "checklist-mode.walk-ended")]
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

    [Fact]
    public void Without_the_checklist_nothing_is_loaded()
    {
        var files = FixedContent.Files().Where(f => !f.Path.EndsWith("checklist.en.yaml", StringComparison.Ordinal)).ToList();

        Assert.Null(DialogContent.Load(files, out var problems));
        Assert.Equal(8, problems.Count);
    }
}
