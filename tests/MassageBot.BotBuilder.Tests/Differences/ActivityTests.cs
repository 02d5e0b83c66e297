using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>What our activities do differently on purpose.</summary>
public class ActivityTests
{
    [Fact]
    public async Task A_reply_keeps_a_language_of_its_own()
    {
        var adapter = new TestAdapter { Locale = "en-GB" };

        await adapter.SendTextToBotAsync(
            "hello",
            (turn, token) => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = "bonjour", Locale = "fr-FR" }, token),
            CancellationToken.None);

        Assert.Equal("fr-FR", adapter.GetNextReply()?.GetLocale());
    }

    [Fact]
    public async Task What_is_made_here_has_no_time_because_there_is_no_clock()
    {
        var adapter = new TestAdapter(sendTraceActivity: true);
        var incoming = adapter.MakeActivity("hello");

        await adapter.ProcessActivityAsync(incoming, async (turn, token) =>
        {
            await turn.SendActivityAsync(turn.Activity.CreateReply("hi"), token);
            await turn.TraceActivityAsync("note", cancellationToken: token);
            await turn.SendActivityAsync(EventFactory.CreateHandoffInitiation(turn, new { Skill = "pain" }), token);
        });

        Assert.Null(incoming.Timestamp);
        Assert.Equal(3, adapter.ActiveQueue.Count);
        Assert.All(adapter.ActiveQueue, reply => Assert.Null(reply.Timestamp));
        Assert.Null(adapter.Conversation.GetContinuationActivity().Timestamp);
    }

    [Fact]
    public async Task Gaps_in_the_list_of_members_do_no_harm()
    {
        var bot = new CountingBot();
        var update = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [new ChannelAccount("bot"), null!, new ChannelAccount()],
        };

        await new TestAdapter().ProcessActivityAsync(update, bot.OnTurnAsync);

        Assert.Equal(3, bot.Added);
    }

    private sealed class CountingBot : ActivityHandler
    {
        public int Added { get; private set; }

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Added = membersAdded.Count;
            return Task.CompletedTask;
        }
    }
}
