using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Builder;

public class ShowTypingMiddlewareTests
{
    [Fact]
    public async Task It_waits_the_delay_once_and_then_the_period()
    {
        var waits = new List<int>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(500, 2000, async (wait, done) =>
        {
            waits.Add((int)wait.TotalMilliseconds);
            if (waits.Count < 4)
                return;
            enough.TrySetResult();
            await Task.Delay(Timeout.Infinite, done);
        }));

        await adapter.SendTextToBotAsync("hello", (_, token) => enough.Task.WaitAsync(token), CancellationToken.None);

        Assert.Equal([500, 2000, 2000, 2000], waits);
        Assert.Equal(["typing", "typing", "typing"], adapter.ActiveQueue.Select(activity => activity.Type));
    }

    [Fact]
    public async Task A_channel_that_refuses_the_note_does_not_fail_the_turn()
    {
        var adapter = new NoTypingAdapter();
        adapter.Use(new ShowTypingMiddleware(500, 2000, (_, _) => Task.CompletedTask));

        await adapter.SendTextToBotAsync("hello", (turn, token) => turn.SendActivityAsync("hi", cancellationToken: token), CancellationToken.None);

        Assert.Equal(1, adapter.Refused);
        Assert.Equal("hi", adapter.GetNextReply()?.AsMessageActivity()?.Text);
    }

    private sealed class NoTypingAdapter : TestAdapter
    {
        public int Refused { get; private set; }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            if (activities[0].Type != ActivityTypes.Typing)
                return base.SendActivitiesAsync(turnContext, activities, cancellationToken);
            Refused++;
            throw new HttpRequestException("no typing here");
        }
    }
}
