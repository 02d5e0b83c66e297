using System.Globalization;
using Xunit.Abstractions;

namespace MassageBot.Triage.Tests.Screening;

/// <summary>What the client would be told: the screen's facts through the decision table.</summary>
public sealed class ScreenWithDecisionTableTests(ITestOutputHelper output)
{
    private static readonly Lazy<TriageEngine> Engine = new(Load);

    [Theory]
    [InlineData("red-flags.tsv")]
    [InlineData("red-flags-wider.tsv")]
    public void A_red_flag_in_free_text_is_urgent_or_an_emergency(string set)
    {
        var rows = DevelopmentSet.Read(set);
        var low = rows.Where(row => LevelOf(row.Text) < Level.Urgent).Select(row => $"{LevelOf(row.Text)}\t{row.Text}").ToList();

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}: {rows.Count - low.Count} of {rows.Count} urgent or higher"));
        Assert.True(low.Count <= 0.01 * rows.Count, string.Join('\n', low));
    }

    [Theory]
    [InlineData("look-alikes.tsv")]
    [InlineData("look-alikes-wider.tsv")]
    public void A_look_alike_is_neither_urgent_nor_an_emergency(string set)
    {
        var rows = DevelopmentSet.Read(set);
        var high = rows.Where(row => LevelOf(row.Text) >= Level.Urgent).Select(row => $"{LevelOf(row.Text)}\t{row.Text}").ToList();

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}: {high.Count} of {rows.Count} urgent or higher"));
        Assert.True(high.Count <= 0.03 * rows.Count, string.Join('\n', high));
    }

    private static Level LevelOf(string text) => Engine.Value.Evaluate(Lexicons.Read(text).Facts).Level;

    private static TriageEngine Load()
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(Lexicons.Root, "dialogs", "triage"), "*.yaml"), .. Directory.GetFiles(Path.Combine(Lexicons.Root, "dialogs", "texts"), "advice*.yaml")];
        var definition = TriageDefinition.Load([.. files.Select(path => new ContentFile(Path.GetFileName(path), File.ReadAllText(path)))], out var problems);
        Assert.True(definition is not null, string.Join('\n', problems));
        return new TriageEngine(definition);
    }
}
