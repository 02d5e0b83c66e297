using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>A bot may take over a whole type of activity, and may still call what was there.</summary>
public class ActivityHandlerOverrideTests
{
    public static TheoryData<Activity, string> Groups
    {
        get
        {
            var update = RecordingAdapter.Incoming(ActivityTypes.ConversationUpdate);
            update.MembersAdded = [new ChannelAccount("u2")];
            var reaction = RecordingAdapter.Incoming(ActivityTypes.MessageReaction);
            reaction.ReactionsAdded = [new MessageReaction("like")];
            var installation = RecordingAdapter.Incoming(ActivityTypes.InstallationUpdate);
            installation.Action = "add";
            return new()
            {
                { update, "members" },
                { reaction, "reactions" },
                { RecordingAdapter.Incoming(ActivityTypes.Event), "event" },
                { installation, "installed" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task The_method_of_a_whole_type_decides_whether_the_finer_ones_are_called(Activity activity, string finer)
    {
        Assert.Equal([activity.Type], await CallsAsync(new GroupBot(callsBase: false), activity));
        Assert.Equal([activity.Type, finer], await CallsAsync(new GroupBot(callsBase: true), activity));
    }

    [Fact]
    public async Task The_method_of_the_turn_comes_before_all_others()
    {
        var bot = new TurnBot();
        using var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Incoming());

        await bot.OnTurnAsync(turn);

        Assert.Equal(["before", "message", "after"], bot.Calls);
    }

    [Fact]
    public async Task A_response_of_ones_own_is_successful()
    {
        var adapter = new RecordingAdapter();
        using var turn = new TurnContext(adapter, RecordingAdapter.Incoming(ActivityTypes.Invoke));

        await new AnsweringBot().OnTurnAsync(turn);

        var response = Assert.IsType<InvokeResponse>(Assert.Single(adapter.Sent).Value);
        Assert.Equal(200, response.Status);
        Assert.Equal("done", response.Body);
    }

    private static async Task<List<string>> CallsAsync(GroupBot bot, Activity activity)
    {
        using var turn = new TurnContext(new RecordingAdapter(), activity);
        await bot.OnTurnAsync(turn);
        return bot.Calls;
    }

    private sealed class GroupBot(bool callsBase) : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note(turnContext.Activity.Type, () => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken));

        protected override Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note(turnContext.Activity.Type, () => base.OnMessageReactionActivityAsync(turnContext, cancellationToken));

        protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note(turnContext.Activity.Type, () => base.OnEventActivityAsync(turnContext, cancellationToken));

        protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note(turnContext.Activity.Type, () => base.OnInstallationUpdateActivityAsync(turnContext, cancellationToken));

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("members");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("reactions");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        private Task Note(string call, Func<Task>? next = null)
        {
            Calls.Add(call);
            return callsBase && next is not null ? next() : Task.CompletedTask;
        }
    }

    private sealed class TurnBot : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            Calls.Add("before");
            await base.OnTurnAsync(turnContext, cancellationToken);
            Calls.Add("after");
        }

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            Calls.Add("message");
            return Task.CompletedTask;
        }
    }

    private sealed class AnsweringBot : ActivityHandler
    {
        protected override Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            Task.FromResult<InvokeResponse?>(CreateInvokeResponse("done"));
    }
}
