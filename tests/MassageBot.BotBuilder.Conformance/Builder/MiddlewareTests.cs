using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

public class MiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task The_bot_sees_a_message_without_its_own_mention()
    {
        _adapter.Use(new NormalizeMentionsMiddleware());
        var incoming = RecordingAdapter.Incoming();
        incoming.Text = "<at>Bot</at> help";
        incoming.Entities = [RecordingAdapter.Mention(new ChannelAccount("b1", "Bot"), "<at>Bot</at>")];
        string? seen = null;

        await _adapter.RunAsync(incoming, (turn, _) =>
        {
            seen = turn.Activity.Text;
            return Task.CompletedTask;
        });

        Assert.Equal("help", seen);
    }
}
