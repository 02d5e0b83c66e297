using MassageBot.Tests.Content;

namespace MassageBot.Tests.Commands;

public sealed class KnowledgeCheckTests
{
    [Fact]
    public async Task The_shipped_answers_have_no_problem()
    {
        var (code, output) = await ProgramRun.RunAsync("knowledge", "check");

        Assert.True(code == 0, output);
        Assert.Matches("^No problems: [0-9]+ entries, [0-9]+ questions and phrasings\\.\n$", output);
    }

    [Fact]
    public async Task Notes_are_listed_on_demand_and_are_no_problems()
    {
        var (code, output) = await ProgramRun.RunAsync("knowledge", "check", "--all");

        Assert.True(code == 0, output);
        Assert.Matches(@"(^|\n).*/en/[a-z-]+\.md\([0-9]+\): note: Close: '", output);
        Assert.Matches("\nNo problems, [0-9]+ notes: [0-9]+ entries, [0-9]+ questions and phrasings\\.\n$", output);
    }

    [Theory]
    [InlineData("en/parking-and-transport.md", "audience: client", "audience: everyone", "must be one of client, staff, both")]
    [InlineData("en/parking-and-transport.md", "review-by: 20", "review-by: 19", "must be after 'reviewed'")]
    [InlineData("en/parking-and-transport.md", "\n---\n", "\n---\nYou have a slipped disc. ", "must not say \"you have\" to a client")]
    public async Task A_problem_is_printed_as_editors_understand_it_and_fails_the_check(string file, string right, string wrong, string message)
    {
        using var content = new ContentCopy();
        content.Break("knowledge/" + file, wrong, right);
        if (message.Contains("you have", StringComparison.Ordinal))
            content.Break("knowledge/sources.yaml", "\nLATER: { evidence: V }\n");

        var (code, output) = await ProgramRun.RunAsync("knowledge", "check", content.Knowledge);

        Assert.Equal(1, code);
        Assert.Contains(message, output, StringComparison.Ordinal);
        Assert.Matches($@"(^|\n){content.Knowledge}/{file.Replace(".", @"\.", StringComparison.Ordinal)}\([0-9]+\): ", output);
        Assert.Matches("\n[0-9]+ problems?: [0-9]+ entries, [0-9]+ questions and phrasings\\.\n$", output);
    }

    [Fact]
    public async Task Problems_of_the_configured_folder_are_sorted()
    {
        using var content = new ContentCopy();
        content.Break("knowledge/en/where-are-you.md", "kind: song", "kind: answer");
        content.Break("knowledge/en/prices.md", "kind: song", "kind: answer");
        content.Break("knowledge/en/prices.md", "reviewed: 2126-", "reviewed: 2026-");

        var (code, output) = await ProgramRun.RunAsync(["knowledge", "check", .. content.Settings]);

        Assert.Equal(1, code);
        var lines = output.TrimEnd('\n').Split('\n');
        Assert.Matches(@"/en/prices\.md\([0-9]+\): The field 'kind' must be one of ", lines[0]);
        Assert.Contains(lines, line => line.Contains("/en/prices.md(", StringComparison.Ordinal) && line.EndsWith("write the day on which the text was compared with its sources.", StringComparison.Ordinal));
        Assert.Contains("/en/where-are-you.md(", lines[^2], StringComparison.Ordinal);
        Assert.Matches("^[34] problems: ", lines[^1]);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_named()
    {
        var (code, output) = await ProgramRun.RunAsync("knowledge", "check", "nowhere");

        Assert.Equal(1, code);
        Assert.StartsWith("MB1040: 'nowhere' is no knowledge folder", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_words_that_no_client_may_read_nothing_is_checked()
    {
        using var content = new ContentCopy();
        content.Break("dialogs/texts/wording.en.yaml", "never: none\n", File.ReadAllText(Path.Combine(content.Dialogs, "texts", "wording.en.yaml")));

        var (code, output) = await ProgramRun.RunAsync(["knowledge", "check", .. content.Settings]);

        Assert.Equal(1, code);
        Assert.Matches(@"wording\.en\.yaml\(1\): 'never' is not known here", output);
    }
}
