namespace MassageBot.Tests.Commands;

public sealed class KnowledgeCommandTests
{
    [Theory]
    [InlineData("gaps")]
    [InlineData("preview")]
    public async Task Without_a_database_the_commands_say_so_and_make_none(string command)
    {
        var folder = Directory.CreateTempSubdirectory("massagebot-none-");
        try
        {
            var place = Path.Combine(folder.FullName, "data", "massagebot.db");

            var (code, output) = await ProgramRun.RunAsync("knowledge", command, $"--Storage:ConnectionString=Data Source={place}");

            Assert.Equal(1, code);
            Assert.StartsWith($"MB3022: There is no database '{place}' yet", output, StringComparison.Ordinal);
            Assert.Empty(folder.GetFileSystemInfos());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("gaps", "--days", "0")]
    [InlineData("gaps", "--limit", "many")]
    [InlineData("preview", "--limit", "-1")]
    public async Task A_number_out_of_range_is_explained(string command, string option, string value)
    {
        var (code, output) = await ProgramRun.RunAsync("knowledge", command, $"{option}={value}");

        Assert.Equal(1, code);
        Assert.Contains($"MB1052: {option} is '{value}'. Give a whole number from 1 to ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_explains_on_demand_why_an_answer_came()
    {
        var (code, output) = await ProgramRun.RunAsync("ask", "--explain", "should I use heet or ice?");

        Assert.Equal(0, code);
        Assert.Contains("\nunderstood as:  should i use heet or ice\n", output, StringComparison.Ordinal);
        Assert.Matches("\nmatched words:  [a-z, ]+\nunknown words:  [a-z, ]+\nbest phrasing:  .+\nentries:\n  1\\. 0\\.[0-9]{3}  heat-or-ice  .+\n  2\\. 0\\.", output);
        Assert.Matches("\n  5\\. 0\\.[0-9]{3}  .+\nfeatures:\n  [A-Za-z.]+ +-?[0-9.]+\n", output);
        Assert.Matches("\nmargin: +[0-9.]+\nconfidence: +[0-9.]+\nthresholds: +answer from [0-9.]+, suggestions from [0-9.]+.*\nband: +[a-z]+.*\nleaned on: +nothing said before\n", output);
    }

    [Fact]
    public async Task Ask_alone_prints_what_a_client_would_read()
    {
        var (code, output) = await ProgramRun.RunAsync("ask", "should I use heat or ice?");

        Assert.Equal(0, code);
        Assert.DoesNotContain("confidence", output, StringComparison.OrdinalIgnoreCase);
    }
}
