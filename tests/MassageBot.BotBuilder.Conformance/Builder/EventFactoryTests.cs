using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>The events that hand a conversation over to a person.</summary>
public class EventFactoryTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public void Handing_over_names_the_conversation_and_takes_the_transcript_along()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming());
        var context = new { skill = "pain" };
        var transcript = new Transcript([turn.Activity]);

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, context, transcript);

        Assert.Equal("event", handoff.Type);
        Assert.Equal("handoff.initiate", handoff.Name);
        using var value = JsonDocument.Parse(handoff.Value!.ToString()!);
        Assert.Equal("pain", value.RootElement.GetProperty("skill").GetString());
        Assert.Equal("c1", handoff.Conversation.Id);
        Assert.Equal("c1", handoff.RelatesTo?.Conversation.Id);
        Assert.Equal("test", handoff.ChannelId);
        Assert.Equal("https://channel.example/", handoff.ServiceUrl);
        Assert.Equal("in-1", handoff.ReplyToId);
        var attachment = Assert.Single(handoff.Attachments!);
        Assert.Equal("Transcript", attachment.Name);
        Assert.Equal("application/json", attachment.ContentType);
        Assert.Same(transcript, attachment.Content);
    }

    [Fact]
    public void Handing_over_needs_no_transcript()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming());

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, new { Skill = "pain" });

        Assert.Empty(handoff.Attachments!);
    }

    [Fact]
    public void What_the_bot_does_to_the_context_later_does_not_reach_the_person()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming());
        var context = new Dictionary<string, object> { ["skill"] = "pain" };

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, context);
        context["skill"] = "stress";

        using var value = JsonDocument.Parse(handoff.Value!.ToString()!);
        Assert.Equal("pain", value.RootElement.GetProperty("skill").GetString());
    }

    [Fact]
    public void Handing_over_may_say_nothing_more_but_no_text_or_list()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming());

        Assert.Null(((Activity)EventFactory.CreateHandoffInitiation(turn, null!)).Value);
        Assert.Throws<ArgumentException>(() => EventFactory.CreateHandoffInitiation(turn, "pain"));
        Assert.Throws<ArgumentException>(() => EventFactory.CreateHandoffInitiation(turn, new[] { "pain" }));
    }

    [Fact]
    public async Task Handing_over_is_sent_like_any_activity()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming());

        await turn.SendActivityAsync(EventFactory.CreateHandoffInitiation(turn, new { Skill = "pain" }));

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal("b1", sent.From.Id);
        Assert.Equal("u1", sent.Recipient.Id);
    }

    [Theory]
    [InlineData("accepted", "Ana has taken over")]
    [InlineData("failed", "nobody is there")]
    [InlineData("completed", "bye")]
    public void The_status_says_how_it_goes(string state, string message)
    {
        var status = EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c1"), state, message);

        Assert.Equal("event", status.Type);
        Assert.Equal("handoff.status", status.Name);
        Assert.Equal("c1", status.Conversation.Id);
        using var value = JsonDocument.Parse(status.Value!.ToString()!);
        Assert.Equal(state, value.RootElement.GetProperty("state").GetString());
        Assert.Equal(message, value.RootElement.GetProperty("message").GetString());
    }

    [Fact]
    public void What_is_needed_is_asked_for()
    {
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffInitiation(null!, new { Skill = "pain" }));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(null!, "accepted"));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c1"), null!));
    }
}
