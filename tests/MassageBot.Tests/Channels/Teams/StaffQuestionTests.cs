using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MassageBot.Content;
using MassageBot.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>What staff ask, and what they find.</summary>
public sealed class StaffQuestionTests(TeamsClinic teams) : IClassFixture<TeamsClinic>
{
    private const string ForStaff = "What do I do when I see signs of abuse or trafficking?";

    private KnowledgeBase Knowledge => teams.Clinic.Services.GetRequiredService<KnowledgeSource>().Live.Value;

    private IEnumerable<Entry> StaffEntries => Knowledge.Entries.Where(entry => entry.IsFor(Audience.Staff) && !entry.IsFor(Audience.Client));

    [Fact]
    public async Task An_answer_shows_its_entry_sources_review_and_why_it_was_chosen()
    {
        var card = StaffCard.Of(await teams.AskForCardAsync(TeamsWorld.Ana, ForStaff));

        Assert.Contains("Entry: staff-abuse-signs", card.Words, StringComparison.Ordinal);
        Assert.Contains("Sources: ", card.Words, StringComparison.Ordinal);
        Assert.Contains("Reviewed: 2026-", card.Words, StringComparison.Ordinal);
        Assert.Matches(@"Why this answer: Nearest known question: .*\. Confidence [01]\.\d\d", card.Words);
    }

    [Fact]
    public async Task Every_entry_for_staff_is_the_first_answer_to_its_own_question_and_its_card_is_fine()
    {
        foreach (var entry in StaffEntries)
        {
            var reply = await teams.AskForCardAsync(TeamsWorld.Mia, entry.Question);
            var cards = reply.Json.GetProperty("attachments").EnumerateArray().Select(a => a.GetProperty("content")).ToList();
            Assert.Contains("Entry: " + entry.Id, StaffCard.Of(cards[0]).Words, StringComparison.Ordinal);
            Assert.All(cards, card => Assert.Empty(CardRules.Faults(card)));
            Assert.True(Encoding.UTF8.GetByteCount(reply.Body) < CardRules.MostBytes, entry.Id);
        }
    }

    [Fact]
    public async Task A_client_never_sees_what_is_for_staff_only()
    {
        await using var client = await DirectLineTalk.BeginAsync(teams.Clinic);
        foreach (var entry in StaffEntries.ToList())
        {
            foreach (var question in entry.Phrasings.Prepend(entry.Question).Take(4))
                await client.SayAsync(question);
        }

        var history = JsonSerializer.Serialize((await client.HistoryAsync()).Where(a => a.GetProperty("from").TryGetProperty("role", out var role) && role.GetString() == "bot"));
        Assert.All(StaffEntries, entry => Assert.DoesNotContain($"\"{entry.Id}\"", history, StringComparison.Ordinal));
        Assert.All(StaffEntries, entry => Assert.DoesNotContain(JsonEncodedText.Encode(entry.Text[..40]).ToString(), history, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_of_danger_bring_the_advice_before_the_answer()
    {
        var before = teams.Teams.CallsTo(TeamsWorld.Personal(TeamsWorld.Ben)).Count;
        var advice = await teams.AskAsync(TeamsWorld.Ben, "my client can't feel her legs and has lost control of her bladder, can I go on?");
        await teams.Teams.HearAsync(TeamsWorld.Personal(TeamsWorld.Ben), _ => teams.Teams.CallsTo(TeamsWorld.Personal(TeamsWorld.Ben)).Count >= before + 2);

        Assert.Contains("999", advice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_about_something_else_is_refused_with_a_way_on() =>
        Assert.Contains("no reviewed entry", (await teams.AskAsync(TeamsWorld.Ana, "how tall is the Eiffel tower")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Pages_of_text_and_text_without_a_word_are_answered_like_any_other()
    {
        Assert.NotNull(await teams.AskAsync(TeamsWorld.Ana, string.Concat(Enumerable.Repeat("is it fine to massage ", 1200))));
        Assert.Contains("no reviewed entry", (await teams.AskAsync(TeamsWorld.Ana, "???")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_box_finds_entries_of_staff_and_of_clients_as_cards_with_a_preview()
    {
        var found = await SearchAsync("abuse");

        Assert.Equal("result", found.GetProperty("type").GetString());
        Assert.Equal("list", found.GetProperty("attachmentLayout").GetString());
        var attachments = found.GetProperty("attachments").EnumerateArray().ToList();
        Assert.InRange(attachments.Count, 1, 10);
        Assert.Contains(attachments, a => StaffCard.Of(a.GetProperty("content")).Words.Contains("Entry: staff-abuse-signs", StringComparison.Ordinal));
        Assert.All(attachments, attachment =>
        {
            Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
            Assert.Empty(CardRules.Faults(attachment.GetProperty("content")));
            var preview = attachment.GetProperty("preview");
            Assert.Equal("application/vnd.microsoft.card.thumbnail", preview.GetProperty("contentType").GetString());
            Assert.NotEmpty(preview.GetProperty("content").GetProperty("title").GetString()!);
            Assert.InRange(preview.GetProperty("content").GetProperty("text").GetString()!.Length, 1, 121);
        });
    }

    [Theory]
    [InlineData("qwertzuiop")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(777777)]
    [InlineData(null)]
    public async Task A_search_that_finds_nothing_says_so(object? words)
    {
        var found = await SearchAsync(words);

        Assert.Equal("message", found.GetProperty("type").GetString());
        Assert.Contains("No entry", found.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_without_parameters_says_that_nothing_was_found()
    {
        using var answer = await teams.Teams.InvokeAsync(teams.Http, TeamsWorld.Ana, "composeExtension/query", new { commandId = "findEntry" });

        Assert.Equal("message", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("composeExtension").GetProperty("type").GetString());
    }

    private async Task<JsonElement> SearchAsync(object? words)
    {
        var value = new { commandId = "findEntry", parameters = new[] { new { name = "query", value = words } }, queryOptions = new { skip = 0, count = 25 } };
        using var answer = await teams.Teams.InvokeAsync(teams.Http, TeamsWorld.Ana, "composeExtension/query", value);
        Assert.True(answer.IsSuccessStatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("composeExtension");
    }
}
