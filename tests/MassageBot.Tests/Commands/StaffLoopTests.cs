using MassageBot.Tests.Content;

namespace MassageBot.Tests.Commands;

/// <summary>What clients do over real Direct Line, as the commands for staff show it while the server runs.</summary>
public sealed class StaffLoopTests(SharedClinic clinic) : IClassFixture<SharedClinic>
{
    // Vague on purpose; which of them is answered by suggestions is the content's affair.
    private static readonly string[] Vague =
        ["what to bring", "does tea or coffee matter", "is it ok to eat and drink", "what about bathing and oil", "is music allowed", "towels and music", "food and clothes", "pets and children"];

    private string Database => Setting(clinic.Clinic);

    [Fact]
    public async Task What_found_no_answer_is_listed_in_groups_with_a_thumb_down_apart()
    {
        // A clinic of its own: what other tests ask is not counted.
        await using var own = await TestClinic.StartAsync();
        await using var first = await DirectLineTalk.BeginAsync(own);
        await first.SayAsync("do you sell zebra saddles?");
        await using var second = await DirectLineTalk.BeginAsync(own);
        await second.SayAsync("Zebra saddles");
        var (rejected, offered) = await SuggestedAsync(second);
        await second.SayAsync("None of these");
        await using var third = await DirectLineTalk.BeginAsync(own);
        var (chosen, entries) = await SuggestedAsync(third);
        var answer = Assert.Single(await third.SayAsync("1"));
        Assert.Equal(entries[0], answer.EntryId);
        await third.PostAsync(new { type = "messageReaction", replyToId = answer.Activity.GetProperty("id").GetString(), reactionsAdded = new[] { new { type = "dislike" } } });
        await third.SayAsync("thank you");

        var (code, output) = await ProgramRun.RunAsync("knowledge", "gaps", Setting(own));

        Assert.Equal(0, code);
        Assert.Matches("^Without an answer in the last 30 days: [0-9]+ \\([0-9]+ refused, 1 \"none of these\"\\)\n\n    2  ", output);
        Assert.Matches("\n    2  (Zebra saddles|do you sell zebra saddles\\?)\n       also: (Zebra saddles|do you sell zebra saddles\\?)\n       refused 2, none of these 0\n       nearest: ", output);
        Assert.Matches($"\n    1  {System.Text.RegularExpressions.Regex.Escape(rejected)}\n       refused 0, none of these 1 \\(offered: {string.Join(", ", offered.Order(StringComparer.Ordinal))}\\)\n       nearest: ", output);
        Assert.Contains("\nAnswers that did not help (thumb down) in the last 30 days: 1\n", output, StringComparison.Ordinal);
        Assert.Matches($"did not help [^\n]*\n\n    1  {System.Text.RegularExpressions.Regex.Escape(chosen)}\n       answered with: {answer.EntryId} \\(1\\)\n       nearest: ", output);
        Assert.DoesNotContain("None of these\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("thank you", output, StringComparison.Ordinal);

        var (_, short_) = await ProgramRun.RunAsync("knowledge", "gaps", "--days=1", "--limit", "1", Setting(own));
        Assert.Matches("\n[1-9] more groups with [1-9] questions; --limit shows more\\.\n", short_);
        Assert.DoesNotContain(own.Log.Lines, line => line.Contains("zebra", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_edited_folder_shows_which_questions_would_be_answered_otherwise()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await talk.SayAsync("do you polish quokka bells?");
        await talk.SayAsync("do you polish quokka bells?");
        using var content = new ContentCopy();
        await File.WriteAllTextAsync(Path.Combine(content.Knowledge, "en", "quokka-bells.md"), await NewEntryAsync());

        var (code, output) = await ProgramRun.RunAsync("knowledge", "preview", "--Content:FitKnowledge=false", content.Knowledge, Database);

        Assert.True(code == 0, output);
        Assert.Matches("\n?    2  do you polish quokka bells\\?\n       refuse -> answer quokka-bells\n", output);
        Assert.Matches("\n\n[1-9][0-9]* of [0-9]+ questions change; 1 get an answer now; 0 lose one\\.\n", output);
    }

    [Fact]
    public async Task Without_a_folder_the_one_in_use_is_held_against_what_was_answered_then()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await talk.SayAsync("should I use heat or ice?");

        var (code, output) = await ProgramRun.RunAsync("knowledge", "preview", "--Content:FitKnowledge=false", Database);

        Assert.Equal(0, code);
        Assert.Matches("^0 of [1-9][0-9]* questions change; 0 get an answer now; 0 lose one\\.\n$", output);
    }

    [Theory]
    [InlineData("no-such-folder", "MB1050")]
    [InlineData("dialogs", "MB1050")]
    [InlineData("knowledge", "MB1051")]
    public async Task A_folder_that_cannot_be_used_is_explained(string folder, string number)
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await talk.SayAsync("should I use heat or ice?");
        using var content = new ContentCopy();
        content.Break("knowledge/en/parking-and-transport.md", "audience: [client", "audience: client");

        var (code, output) = await ProgramRun.RunAsync("knowledge", "preview", Path.Combine(content.Knowledge, "..", folder), "--Content:FitKnowledge=false", Database);

        Assert.Equal(1, code);
        Assert.Contains(number, output, StringComparison.Ordinal);
        if (folder == "knowledge")
            Assert.Matches(@"en/parking-and-transport\.md:\d+: ", output);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private static string Setting(TestClinic clinic) => $"--Storage:ConnectionString=Data Source={clinic.Database}";

    private static async Task<(string Question, IReadOnlyList<string> Offered)> SuggestedAsync(DirectLineTalk talk)
    {
        foreach (var question in Vague)
        {
            var replies = await talk.SayAsync(question);
            if (replies is [{ Kind: "suggestions" } suggestions])
                return (question, [.. suggestions.Outcome.GetProperty("entryIds").EnumerateArray().Select(id => id.GetString()!)]);
            await talk.SayAsync("stop");
        }

        Assert.Fail("None of the vague questions brings suggestions; add one that does.");
        return default;
    }

    private static async Task<string> NewEntryAsync()
    {
        var text = await File.ReadAllTextAsync(RepositoryFiles.PathOf("knowledge", "en", "leave-review.md"));
        var body = text[text.IndexOf("\n---", 4, StringComparison.Ordinal)..];
        return $"""
            ---
            id: quokka-bells
            question: "Do you polish quokka bells?"
            phrasings:
              - "is there polish for a quokka bell"
              - "quokka bells made shiny"
              - "who polishes the bells of my quokka"
              - "my quokka bell is dull"
              - "shiny quokka bells please"
            audience: client
            kind: answer
            {string.Join('\n', text.Split('\n').SkipWhile(line => !line.StartsWith("sources:", StringComparison.Ordinal)).TakeWhile(line => line != "---"))}
            """ + body;
    }
}
