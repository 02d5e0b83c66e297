using Xunit.Abstractions;

namespace MassageBot.Knowledge.Tests.Measuring;

public class ClientQuestionsTests(ITestOutputHelper output)
{
    /// <summary>Where to write what became of each question of the first set; the set kept aside is never listed.</summary>
    private const string ListVariable = "MASSAGEBOT_QUESTIONS_OUT";

    [Theory]
    [InlineData("questions.tsv")]
    [InlineData("questions-aside.tsv")]
    public void Questions_written_without_sight_of_the_phrasings_are_answered(string file)
    {
        var figures = new ClientFigures(ClinicContent.Build(KnowledgeFolder.Read(Folders.Knowledge)), ClientQuestion.Read(file));
        output.WriteLine($"{file}\n{figures}");
        if (Environment.GetEnvironmentVariable(ListVariable) is { Length: > 0 } path && !file.Contains("aside", StringComparison.Ordinal))
            File.WriteAllLines(path, figures.Lines);

        Assert.True(figures.Share("client", "answered right") >= 0.65, figures.ToString());
        Assert.True(figures.Share("client", "answered right", "suggested right") >= 0.85, figures.ToString());
        Assert.True(figures.Share("client", "answered wrong") <= 0.06, figures.ToString());
        Assert.True(figures.Share("near", "answered wrong") <= 0.15, figures.ToString());
        Assert.True(figures.Share("far", "answered wrong") <= 0.05, figures.ToString());
        Assert.True(figures.CalibrationError() <= 0.1, figures.ToString());
    }
}
