using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>A bot that takes long is shown typing.</summary>
public class ShowTypingMiddlewareTests
{
    private const int Long = 60_000;

    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task A_bot_that_takes_long_is_shown_typing_without_having_answered()
    {
        _adapter.Use(new ShowTypingMiddleware(0, Long));

        await _adapter.RunAsync(RecordingAdapter.Incoming(), async (turn, _) =>
        {
            while (_adapter.Sent.Count == 0)
                await Task.Yield();
            Assert.False(turn.Responded);
        });

        var typing = Assert.Single(_adapter.Sent);
        Assert.Equal(ActivityTypes.Typing, typing.Type);
        Assert.Equal("u1", typing.Recipient.Id);
        Assert.Equal("c1", typing.Conversation.Id);
    }

    [Fact]
    public async Task It_is_shown_again_after_each_period()
    {
        _adapter.Use(new ShowTypingMiddleware(0, 1));

        await _adapter.RunAsync(RecordingAdapter.Incoming(), async (_, _) =>
        {
            while (_adapter.Sent.Count < 3)
                await Task.Yield();
        });

        Assert.True(_adapter.Sent.Count >= 3);
        Assert.All(_adapter.Sent, activity => Assert.Equal(ActivityTypes.Typing, activity.Type));
    }

    [Fact]
    public async Task A_quick_bot_is_not_shown_typing()
    {
        _adapter.Use(new ShowTypingMiddleware(Long));

        await _adapter.RunAsync(RecordingAdapter.Incoming(), (turn, token) => turn.SendActivityAsync("quick", cancellationToken: token));

        Assert.Equal(["quick"], _adapter.Sent.Select(activity => activity.Text));
    }

    [Theory]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    [InlineData(ActivityTypes.Invoke)]
    public async Task Only_a_message_is_worth_it(string type)
    {
        _adapter.Use(new ShowTypingMiddleware(0, 1));

        await _adapter.RunAsync(RecordingAdapter.Incoming(type), async (_, _) => await Task.Yield());

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task An_exception_of_the_bot_is_thrown_on()
    {
        _adapter.Use(new ShowTypingMiddleware(Long));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) => throw new InvalidOperationException("broken")));

        Assert.Equal("broken", error.Message);
    }

    [Theory]
    [InlineData(-1, 2000)]
    [InlineData(500, 0)]
    [InlineData(500, -1)]
    public void Times_that_make_no_sense_are_refused(int delay, int period) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(delay, period));
}
