using MassageBot.BotBuilder.Conformance.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Schema;

/// <summary>Rule 7.</summary>
public class ConversationReferenceTests
{
    [Fact]
    public void A_continuation_is_an_event_from_the_user_to_the_bot()
    {
        var reference = RecordingAdapter.Incoming().GetConversationReference();

        var continuation = reference.GetContinuationActivity();

        Assert.Equal(ActivityTypes.Event, continuation.Type);
        Assert.Equal("ContinueConversation", continuation.Name);
        Assert.True(Guid.TryParse(continuation.Id, out _));
        Assert.NotEqual(continuation.Id, reference.GetContinuationActivity().Id);
        Assert.Equal("b1", continuation.Recipient.Id);
        Assert.Equal("u1", continuation.From.Id);
        Assert.Same(reference, continuation.RelatesTo);
        Assert.Equal("c1", continuation.Conversation.Id);
        Assert.Equal("https://channel.example/", continuation.ServiceUrl);
    }

    [Theory]
    [InlineData(ActivityTypes.ConversationUpdate, "directline", null)]
    [InlineData(ActivityTypes.ConversationUpdate, "webchat", null)]
    [InlineData(ActivityTypes.ConversationUpdate, "msteams", "in-1")]
    [InlineData(ActivityTypes.Message, "directline", "in-1")]
    public void A_conversation_update_on_direct_line_cannot_be_replied_to(string type, string channel, string? expected)
    {
        var activity = RecordingAdapter.Incoming(type, channel);

        Assert.Equal(expected, activity.GetConversationReference().ActivityId);
        Assert.Equal(expected, activity.CreateReply().ReplyToId);
    }

    [Fact]
    public void A_reply_swaps_sender_and_recipient()
    {
        var reply = RecordingAdapter.Incoming().CreateReply("hi");

        Assert.Equal("b1", reply.From.Id);
        Assert.Equal("u1", reply.Recipient.Id);
        Assert.Equal("hi", reply.Text);
        Assert.Equal("en-GB", reply.Locale);
    }

    [Fact]
    public void An_incoming_activity_gets_its_addresses_from_a_reference()
    {
        var reference = RecordingAdapter.Incoming().GetConversationReference();

        var incoming = new Activity().ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal("u1", incoming.From.Id);
        Assert.Equal("b1", incoming.Recipient.Id);
        Assert.Equal("in-1", incoming.Id);
    }

    [Fact]
    public void An_activity_is_cast_only_to_its_own_type()
    {
        var message = RecordingAdapter.Incoming();

        Assert.NotNull(message.AsMessageActivity());
        Assert.Null(message.AsEventActivity());
        Assert.Null(new Activity().AsMessageActivity());
    }

    [Fact]
    public void Mentions_of_the_bot_are_taken_out_of_the_text()
    {
        var message = RecordingAdapter.Incoming();
        message.Text = "<at>Bot</at> my back hurts";
        message.Entities = [RecordingAdapter.Mention(new ChannelAccount("b1", "Bot"), "<at>Bot</at>")];

        Assert.True(message.MentionsRecipient());
        Assert.Equal("my back hurts", message.RemoveRecipientMention());
    }
}
