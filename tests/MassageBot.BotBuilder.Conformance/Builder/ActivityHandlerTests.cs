using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Rule 6.</summary>
public class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly NotingBot _bot = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData("never heard of", "unrecognized")]
    public async Task Each_type_has_its_method(string type, string expected)
    {
        await RunAsync(RecordingAdapter.Incoming(type));

        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task Members_added_are_told_with_the_bot_among_them()
    {
        var update = RecordingAdapter.Incoming(ActivityTypes.ConversationUpdate);
        update.MembersAdded = [new ChannelAccount("b1"), new ChannelAccount("u2")];

        await RunAsync(update);

        Assert.Equal(["added b1 u2"], _bot.Calls);
    }

    [Fact]
    public async Task Gaps_in_the_list_of_members_do_no_harm()
    {
        var update = RecordingAdapter.Incoming(ActivityTypes.ConversationUpdate);
        update.MembersAdded = [new ChannelAccount("b1"), null!, new ChannelAccount()];

        await RunAsync(update);

        Assert.Single(_bot.Calls);
    }

    [Fact]
    public async Task The_bot_alone_joining_is_not_told()
    {
        var update = RecordingAdapter.Incoming(ActivityTypes.ConversationUpdate);
        update.MembersAdded = [new ChannelAccount("b1")];

        await RunAsync(update);

        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task Members_removed_are_looked_at_only_if_nobody_was_added()
    {
        var both = RecordingAdapter.Incoming(ActivityTypes.ConversationUpdate);
        both.MembersAdded = [];
        both.MembersRemoved = [new ChannelAccount("u2")];
        var removed = RecordingAdapter.Incoming(ActivityTypes.ConversationUpdate);
        removed.MembersRemoved = [new ChannelAccount("u3")];

        await RunAsync(both);
        await RunAsync(removed);

        Assert.Equal(["removed u3"], _bot.Calls);
    }

    [Fact]
    public async Task Reactions_added_come_before_those_taken_back()
    {
        var reaction = RecordingAdapter.Incoming(ActivityTypes.MessageReaction);
        reaction.ReactionsAdded = [new MessageReaction("like")];
        reaction.ReactionsRemoved = [new MessageReaction("plusOne")];

        await RunAsync(reaction);

        Assert.Equal(["+like", "-plusOne"], _bot.Calls);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    public async Task Installation_and_removal_have_their_methods(string action, string expected)
    {
        var update = RecordingAdapter.Incoming(ActivityTypes.InstallationUpdate);
        update.Action = action;

        await RunAsync(update);

        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task An_unknown_invoke_is_answered_with_not_implemented()
    {
        var invoke = RecordingAdapter.Incoming(ActivityTypes.Invoke);
        invoke.Name = "unknown/thing";

        await RunAsync(invoke);

        var answer = Assert.Single(_adapter.Sent);
        Assert.Equal("invokeResponse", answer.Type);
        Assert.Equal(501, Assert.IsType<InvokeResponse>(answer.Value).Status);
    }

    [Fact]
    public async Task An_activity_without_a_type_is_refused()
    {
        var activity = RecordingAdapter.Incoming();
        activity.Type = null!;

        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(activity));
    }

    private async Task RunAsync(Activity activity)
    {
        using var turn = new TurnContext(_adapter, activity);
        await _bot.OnTurnAsync(turn);
    }

    private sealed class NotingBot : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("added " + string.Join(' ', membersAdded.Select(member => member?.Id)));

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("removed " + string.Join(' ', membersRemoved.Select(member => member.Id)));

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note("+" + messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note("-" + messageReactions[0].Type);

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstalled");

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
