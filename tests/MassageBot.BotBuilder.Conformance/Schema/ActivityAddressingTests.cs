using System.Globalization;
using MassageBot.BotBuilder.Conformance.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Schema;

/// <summary>Rule 7: who writes to whom and where.</summary>
public class ActivityAddressingTests
{
    [Fact]
    public void A_reference_says_where_an_activity_stands()
    {
        var reference = RecordingAdapter.Incoming().GetConversationReference();

        Assert.Equal("in-1", reference.ActivityId);
        Assert.Equal("u1", reference.User.Id);
        Assert.Equal("b1", reference.Bot.Id);
        Assert.Equal("c1", reference.Conversation.Id);
        Assert.Equal("test", reference.ChannelId);
        Assert.Equal("https://channel.example/", reference.ServiceUrl);
        Assert.Equal("en-GB", reference.Locale);
    }

    [Fact]
    public void A_reference_to_a_reply_points_at_the_reply()
    {
        var reference = RecordingAdapter.Incoming().GetReplyConversationReference(new ResourceResponse("out-7"));

        Assert.Equal("out-7", reference.ActivityId);
        Assert.Equal("c1", reference.Conversation.Id);
    }

    [Fact]
    public void What_goes_out_goes_from_the_bot_to_the_user_as_a_reply()
    {
        var reference = RecordingAdapter.Incoming().GetConversationReference();
        var activity = new Activity { Id = "mine" };

        var outgoing = activity.ApplyConversationReference(reference);

        Assert.Same(activity, outgoing);
        Assert.Equal("b1", outgoing.From.Id);
        Assert.Equal("u1", outgoing.Recipient.Id);
        Assert.Equal("in-1", outgoing.ReplyToId);
        Assert.Equal("mine", outgoing.Id);
        Assert.Equal("c1", outgoing.Conversation.Id);
        Assert.Equal("test", outgoing.ChannelId);
        Assert.Equal("https://channel.example/", outgoing.ServiceUrl);
        Assert.Equal("en-GB", outgoing.Locale);
    }

    [Fact]
    public void What_comes_in_comes_from_the_user_to_the_bot_with_the_id_of_the_reference()
    {
        var reference = RecordingAdapter.Incoming().GetConversationReference();

        var incoming = new Activity { Id = "mine" }.ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal("u1", incoming.From.Id);
        Assert.Equal("b1", incoming.Recipient.Id);
        Assert.Equal("in-1", incoming.Id);
        Assert.Null(incoming.ReplyToId);
    }

    [Fact]
    public void A_reference_without_an_activity_leaves_the_ids_as_they_are()
    {
        var reference = RecordingAdapter.Incoming().GetConversationReference();
        reference.ActivityId = null;

        Assert.Equal("other", new Activity { ReplyToId = "other" }.ApplyConversationReference(reference).ReplyToId);
        Assert.Equal("mine", new Activity { Id = "mine" }.ApplyConversationReference(reference, isIncoming: true).Id);
    }

    [Fact]
    public void What_goes_out_and_comes_back_ends_where_it_began()
    {
        var incoming = RecordingAdapter.Incoming();

        var again = new Activity().ApplyConversationReference(incoming.GetConversationReference(), isIncoming: true);

        Assert.Equal(incoming.Id, again.Id);
        Assert.Same(incoming.From, again.From);
        Assert.Same(incoming.Recipient, again.Recipient);
        Assert.Same(incoming.Conversation, again.Conversation);
    }

    [Fact]
    public void A_reply_is_a_message_back_to_the_sender()
    {
        var reply = RecordingAdapter.Incoming().CreateReply("hi");

        Assert.Equal("message", reply.Type);
        Assert.Equal("hi", reply.Text);
        Assert.Equal("in-1", reply.ReplyToId);
        Assert.Equal("b1", reply.From.Id);
        Assert.Equal("Bot", reply.From.Name);
        Assert.Equal("u1", reply.Recipient.Id);
        Assert.Equal("Una", reply.Recipient.Name);
        Assert.Equal("c1", reply.Conversation.Id);
        Assert.Equal("test", reply.ChannelId);
        Assert.Equal("https://channel.example/", reply.ServiceUrl);
        Assert.Empty(reply.Attachments!);
        Assert.Empty(reply.Entities!);
    }

    [Theory]
    [InlineData(null, "en-GB")]
    [InlineData("fr-FR", "fr-FR")]
    public void A_reply_is_in_the_language_of_the_activity_unless_told_otherwise(string? locale, string expected) =>
        Assert.Equal(expected, RecordingAdapter.Incoming().CreateReply("hi", locale).Locale);

    [Fact]
    public void A_reply_without_a_text_has_an_empty_one() =>
        Assert.Equal(string.Empty, RecordingAdapter.Incoming().CreateReply().Text);

    [Fact]
    public void A_trace_goes_with_its_activity()
    {
        var trace = (Activity)RecordingAdapter.Incoming().CreateTrace("state", 7, label: "Depth");

        Assert.Equal("trace", trace.Type);
        Assert.Equal("state", trace.Name);
        Assert.Equal(7, trace.Value);
        Assert.Equal("Int32", trace.ValueType);
        Assert.Equal("Depth", trace.Label);
        Assert.Equal("in-1", trace.ReplyToId);
        Assert.Equal("u1", trace.Recipient.Id);
    }

    [Fact]
    public void A_reference_is_made_from_its_parts()
    {
        var reference = new ConversationReference(
            CultureInfo.GetCultureInfo("es-ES"),
            "a1",
            new ChannelAccount("u1"),
            new ChannelAccount("b1"),
            new ConversationAccount(id: "c1"),
            "directline",
            "https://channel.example/");

        Assert.Equal("es-ES", reference.Locale);
        Assert.Equal("a1", reference.ActivityId);
        Assert.Equal("u1", reference.User.Id);
        Assert.Equal("b1", reference.Bot.Id);
        Assert.Equal("c1", reference.Conversation.Id);
        Assert.Equal("directline", reference.ChannelId);
        Assert.Equal("https://channel.example/", reference.ServiceUrl);
    }

    [Fact]
    public void The_language_of_any_activity_can_be_read_and_set()
    {
        IActivity activity = new Activity { Locale = "en-GB" };

        activity.SetLocale("de-DE");

        Assert.Equal("de-DE", activity.GetLocale());
    }
}
