#if BOTSDK_SOURCE
using MassageBot.BotBuilder.Tests.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>Entities say what is a mention, and which of several.</summary>
public class MentionTests
{
    private const string Bot = """{"type":"mention","mentioned":{"id":"28:bot","name":"Kim"},"text":"<at>Kim</at>"}""";
    private const string Kim = """{"type":"mention","mentioned":{"id":"29:kim","name":"Kim"},"text":"<at>Kim</at>"}""";

    [Theory]
    [InlineData($"[{Bot},{Kim}]", "<at>Kim</at> hello <at>Kim</at>", "hello <at>Kim</at>")]
    [InlineData($"[{Kim},{Bot}]", "<at>Kim</at> hello <at>Kim</at>", "<at>Kim</at> hello")]
    [InlineData($"[{Kim},{Bot}]", "<at>Kim</at> <at>Kim</at> <at>Kim</at>", "<at>Kim</at>  <at>Kim</at>")]
    public void Where_a_person_has_the_name_of_the_bot_the_person_stays(string entities, string text, string expected)
    {
        Assert.Equal(expected, Message(entities, text).RemoveRecipientMention());
    }

    [Fact]
    public void A_mention_made_in_code_is_one_like_a_mention_that_was_read()
    {
        var message = Message("[]", "<at>Kim</at> hello");
        message.Entities = [new Mention(new ChannelAccount("28:bot"), "<at>Kim</at>")];

        Assert.True(message.MentionsRecipient());
        Assert.Equal("hello", message.RemoveRecipientMention());
    }

    [Fact]
    public void A_name_that_begins_another_does_not_cut_it()
    {
        const string Entities =
            """
            [{"type":"mention","mentioned":{"id":"28:bot"},"text":"@Ann"},{"type":"mention","mentioned":{"id":"29:1"},"text":"@Anna"}]
            """;

        Assert.Equal("@Anna hello", Message(Entities, "@Anna @Ann hello").RemoveRecipientMention()?.Replace("  ", " ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<at><at>Kim</at></at> hello", "hello")]
    [InlineData("<at id=\\\"0\\\"> <at>Kim</at> </at> hello", "hello")]
    [InlineData("<at>the <at>Kim</at></at> hello", "<at>the </at> hello")]
    [InlineData("<b><at>Kim</at></b> hello", "<b></b> hello")]
    public void Tags_around_nothing_but_the_mention_go_with_it(string text, string expected)
    {
        Assert.Equal(expected, Message($"[{Bot}]", text).RemoveRecipientMention());
    }

    [Theory]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot","name":"Kim"}}""", "<at>Kim</at> hello")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot","name":"Kim"},"text":""}""", "<at>Kim</at> hello")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot","name":"K & M"},"text":null}""", "<at>K &amp; M</at> hello")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot"}}""", "<at></at> hello")]
    public void A_mention_without_a_text_is_found_by_the_name(string entity, string text)
    {
        Assert.Equal("hello", Message($"[{entity}]", text).RemoveRecipientMention());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("""[{"type":"mention"}]""")]
    [InlineData("""[{"type":"mention","mentioned":null,"text":"<at>Kim</at>"}]""")]
    [InlineData("""[{"type":"mention","mentioned":"28:bot","text":"<at>Kim</at>"}]""")]
    [InlineData("""[{"type":"mention","mentioned":{"id":28},"text":"<at>Kim</at>"}]""")]
    [InlineData("""[{"type":"mention","mentioned":{"id":"28:bot"},"text":{}}]""")]
    [InlineData("""[{"type":"mention","mentioned":{"id":"28:BOT"},"text":"<at>Kim</at>"}]""")]
    public async Task What_is_no_mention_of_the_bot_changes_nothing(string entities)
    {
        var message = Message(entities, "<at>Anna</at> <at>Kim</at> hello");

        Assert.False(message.MentionsRecipient());
        Assert.Equal("<at>Anna</at> <at>Kim</at> hello", message.RemoveRecipientMention());
        await NormalizeAsync(message);
        Assert.StartsWith("<at>Anna</at>", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_a_recipient_mentions_nobody()
    {
        var message = Message("""[{"type":"mention","mentioned":{"name":"Kim"},"text":"<at>Kim</at>"}]""", "<at>Kim</at> hello");
        message.Recipient = null!;

        Assert.False(message.MentionsRecipient());
        Assert.Equal("<at>Kim</at> hello", message.RemoveRecipientMention());
    }

    [Fact]
    public async Task Tags_in_the_entity_alone_are_taken_off_before_the_bot_is_looked_for()
    {
        var message = Message("""[{"type":"mention","mentioned":{"id":"28:bot"},"text":"<at id=\"28:bot\">Kim</at>"}]""", "Kim hello");

        await NormalizeAsync(message);

        Assert.Equal("hello", message.Text);
        Assert.Empty(message.Entities!);
    }

    [Fact]
    public async Task Entities_that_are_no_mentions_stay_and_no_space_is_added()
    {
        var message = Message($$"""[{{Bot}},{"type":"clientInfo"},{"type":"mention","mentioned":{"id":"29:1"},"text":"<at>Ana</at>"}]""", "<at>Kim</at> ask <at>Ana</at>");

        await NormalizeAsync(message);

        Assert.Equal("ask Ana", message.Text);
        Assert.Equal(["clientInfo", "mention"], message.Entities!.Select(entity => entity.Type));
    }

    [Fact]
    public async Task Of_a_person_who_has_the_name_of_the_bot_the_name_stays()
    {
        var message = Message($"[{Bot},{Kim}]", "<at>Kim</at> ask <at><at>Kim</at></at>, not <at>Kim</at>");

        await NormalizeAsync(message);

        Assert.Equal("ask Kim, not Kim", message.Text);
        Assert.Equal("29:kim Kim", $"{Assert.Single(message.GetMentions()).Mentioned.Id} {message.GetMentions()[0].Text}");
    }

    [Fact]
    public void Of_a_message_made_to_cost_time_the_rest_is_left_as_it_is()
    {
        var name = new string('a', 500);
        var long64 = string.Join(',', Enumerable.Range(10, 63).Select(i => $$"""{"type":"mention","mentioned":{"id":"29:x"},"text":"{{name}}{{i}}"}"""));
        var costly = "<at>Kim</at> " + new string('a', 200_000) + " <at>Kim</at>";

        Assert.Equal(costly["<at>Kim</at> ".Length..], Message($"[{Bot},{long64}]", costly).RemoveRecipientMention());
    }

    private static Activity Message(string entities, string text) => TeamsTurn.Read($""" "type":"message","text":"{text}","entities":{entities} """);

    private static async Task NormalizeAsync(Activity message)
    {
        var adapter = new TestAdapter();
        adapter.Use(new NormalizeMentionsMiddleware());
        await adapter.ProcessActivityAsync(message, (_, _) => Task.CompletedTask, CancellationToken.None);
    }
}
#endif
