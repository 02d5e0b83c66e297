using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

public class MiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task A_bot_that_takes_long_is_shown_typing()
    {
        _adapter.Use(new ShowTypingMiddleware(0, 60_000));

        await _adapter.RunAsync(RecordingAdapter.Incoming(), async (turn, _) =>
        {
            while (_adapter.Sent.Count == 0)
                await Task.Yield();
            Assert.False(turn.Responded);
        });

        var typing = Assert.Single(_adapter.Sent);
        Assert.Equal(ActivityTypes.Typing, typing.Type);
        Assert.Equal("u1", typing.Recipient.Id);
    }

    [Fact]
    public async Task A_quick_bot_is_not_shown_typing()
    {
        _adapter.Use(new ShowTypingMiddleware(60_000));

        await _adapter.RunAsync(RecordingAdapter.Incoming(), (turn, token) => turn.SendActivityAsync("quick", cancellationToken: token));

        Assert.Equal(["quick"], _adapter.Sent.Select(activity => activity.Text));
    }

    [Fact]
    public async Task The_bot_sees_a_message_without_its_own_mention()
    {
        _adapter.Use(new NormalizeMentionsMiddleware());
        var incoming = RecordingAdapter.Incoming();
        incoming.Text = "<at>Bot</at> help";
        incoming.Entities = [new Mention(new ChannelAccount("b1", "Bot"), "<at>Bot</at>")];
        string? seen = null;

        await _adapter.RunAsync(incoming, (turn, _) =>
        {
            seen = turn.Activity.Text;
            return Task.CompletedTask;
        });

        Assert.Equal("help", seen);
    }

    [Fact]
    public void Handing_over_names_the_conversation_and_takes_the_transcript_along()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming());

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, new { Skill = "pain" }, new Transcript([turn.Activity]));

        Assert.Equal("handoff.initiate", handoff.Name);
        Assert.Equal("c1", handoff.Conversation.Id);
        Assert.Equal("c1", handoff.RelatesTo?.Conversation.Id);
        Assert.Equal("Transcript", Assert.Single(handoff.Attachments!).Name);
    }
}
