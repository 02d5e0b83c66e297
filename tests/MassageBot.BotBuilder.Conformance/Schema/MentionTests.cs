using MassageBot.BotBuilder.Conformance.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Schema;

/// <summary>The bot is b1.</summary>
public class MentionTests
{
    [Theory]
    [InlineData("<at>Bot</at> my back hurts", "my back hurts")]
    [InlineData("my back hurts <at>Bot</at>", "my back hurts")]
    [InlineData("my back, <at>Bot</at>, hurts", "my back, , hurts")]
    [InlineData("<at>Bot</at>", "")]
    [InlineData("<AT>bot</AT> my back hurts", "my back hurts")]
    [InlineData("my back hurts", "my back hurts")]
    public void The_mention_of_the_recipient_is_taken_out_and_the_rest_trimmed(string text, string expected)
    {
        var message = Message(text, Mention("b1", "<at>Bot</at>"));

        Assert.Equal(expected, message.RemoveRecipientMention());
        Assert.Equal(expected, message.Text);
    }

    [Theory]
    [InlineData("<at>Bot (clinic) [v2] $1 .*+?^\\|</at>")]
    [InlineData("<at>Bot & Söhne “7”</at>")]
    [InlineData("<at>予約ボット 👋🏽</at>")]
    [InlineData("@Bot")]
    [InlineData("@Bot+test")]
    [InlineData("<at id=\"0\">Bot</at>")]
    public void A_mention_may_hold_any_characters(string mention)
    {
        var message = Message(mention + " my back hurts", Mention("b1", mention));

        Assert.Equal("my back hurts", message.RemoveRecipientMention());
    }

    [Fact]
    public void A_bot_that_is_mentioned_twice_is_taken_out_twice()
    {
        var message = Message("<at>Bot</at> hello <at>Bot</at>", Mention("b1", "<at>Bot</at>"), Mention("b1", "<at>Bot</at>"));

        Assert.Equal("hello", message.RemoveRecipientMention());
    }

    [Fact]
    public void One_entity_is_enough_for_a_bot_that_is_mentioned_twice()
    {
        var message = Message("<at>Bot</at> hello <at>Bot</at>", Mention("b1", "<at>Bot</at>"));

        Assert.Equal("hello", message.RemoveRecipientMention());
    }

    [Fact]
    public void Mentions_of_others_stay()
    {
        var message = Message("<at>Bot</at> ask <at>Ana</at> or <at>Other Bot</at>", Mention("b1", "<at>Bot</at>"), Mention("u2", "<at>Ana</at>"), Mention("b2", "<at>Other Bot</at>"));

        Assert.Equal("ask <at>Ana</at> or <at>Other Bot</at>", message.RemoveRecipientMention());
    }

    [Fact]
    public void The_mention_of_any_account_can_be_taken_out()
    {
        var message = Message("<at>Bot</at> ask <at>Ana</at> now", Mention("b1", "<at>Bot</at>"), Mention("u2", "<at>Ana</at>"));

        Assert.Equal("<at>Bot</at> ask  now", message.RemoveMentionText("u2"));
    }

    [Fact]
    public void What_looks_like_a_mention_and_has_no_entity_stays()
    {
        var message = Message("<at>Bot</at> hello");

        Assert.Equal("<at>Bot</at> hello", message.RemoveRecipientMention());
    }

    [Fact]
    public void Entities_that_are_no_mentions_are_passed_over()
    {
        var message = Message("<at>Bot</at> hello", new Entity("clientInfo"), Mention("b1", "<at>Bot</at>"));

        Assert.Single(message.GetMentions());
        Assert.Equal("hello", message.RemoveRecipientMention());
    }

    [Fact]
    public void A_mention_is_found_by_the_id_alone()
    {
        var message = Message("<at>Bot</at> hello", Mention("b2", "<at>Bot</at>"));

        Assert.True(message.MentionsId("b2"));
        Assert.False(message.MentionsId("b1"));
        Assert.False(message.MentionsRecipient());
        Assert.Equal("<at>Bot</at> hello", message.RemoveRecipientMention());
    }

    [Fact]
    public void A_message_without_entities_mentions_nobody()
    {
        var message = RecordingAdapter.Incoming();
        message.Text = "hello";

        Assert.Empty(message.GetMentions());
        Assert.False(message.MentionsRecipient());
        Assert.Equal("hello", message.RemoveRecipientMention());
    }

    [Fact]
    public async Task The_middleware_takes_the_recipient_out_of_the_text_and_of_the_entities()
    {
        var message = Message("<at>Bot</at> hello", Mention("b1", "<at>Bot</at>"));

        await NormalizeAsync(message, new NormalizeMentionsMiddleware());

        Assert.Equal("hello", message.Text);
        Assert.Empty(message.Entities!);
    }

    [Fact]
    public async Task The_middleware_leaves_the_names_of_others_without_their_tags()
    {
        var message = Message("<at>Bot</at> ask <at>Ana</at>", Mention("b1", "<at>Bot</at>"), Mention("u2", "<at>Ana</at>"));

        await NormalizeAsync(message, new NormalizeMentionsMiddleware());

        Assert.Equal("ask Ana", message.Text?.TrimEnd());
        Assert.Equal("Ana", Assert.Single(message.GetMentions()).Text);
    }

    [Fact]
    public async Task The_middleware_can_leave_the_recipient_in()
    {
        var message = Message("<at>Bot</at> hello", Mention("b1", "<at>Bot</at>"));

        await NormalizeAsync(message, new NormalizeMentionsMiddleware { RemoveRecipientMention = false });

        Assert.Equal("Bot hello", message.Text);
        Assert.Equal("Bot", Assert.Single(message.GetMentions()).Text);
    }

    [Fact]
    public async Task The_middleware_touches_messages_only()
    {
        var edited = Message("<at>Bot</at> hello", Mention("b1", "<at>Bot</at>"));
        edited.Type = ActivityTypes.Event;

        await NormalizeAsync(edited, new NormalizeMentionsMiddleware());

        Assert.Equal("<at>Bot</at> hello", edited.Text);
        Assert.Single(edited.Entities!);
    }

    private static Entity Mention(string id, string text) => RecordingAdapter.Mention(new ChannelAccount(id), text);

    private static Activity Message(string text, params Entity[] entities)
    {
        var message = RecordingAdapter.Incoming();
        message.Text = text;
        message.Entities = entities;
        return message;
    }

    private static async Task NormalizeAsync(Activity message, NormalizeMentionsMiddleware middleware)
    {
        var adapter = new RecordingAdapter();
        adapter.Use(middleware);
        await adapter.RunAsync(message, (_, _) => Task.CompletedTask);
    }
}
