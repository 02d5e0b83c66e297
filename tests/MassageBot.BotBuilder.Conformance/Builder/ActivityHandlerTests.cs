using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Moq;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Rule 6, and which method each type of activity has.</summary>
public class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly NotingBot _bot = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "message update")]
    [InlineData(ActivityTypes.MessageDelete, "message delete")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "command result")]
    [InlineData(ActivityTypes.Trace, "unrecognized")]
    [InlineData(ActivityTypes.ContactRelationUpdate, "unrecognized")]
    [InlineData(ActivityTypes.Handoff, "unrecognized")]
    [InlineData("never heard of", "unrecognized")]
    [InlineData("", "unrecognized")]
    public async Task Each_type_has_its_method(string type, string expected)
    {
        await RunAsync(RecordingAdapter.Incoming(type));

        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData(ActivityTypes.Message)]
    [InlineData(ActivityTypes.MessageUpdate)]
    [InlineData(ActivityTypes.MessageDelete)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    [InlineData(ActivityTypes.MessageReaction)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.EndOfConversation)]
    [InlineData(ActivityTypes.InstallationUpdate)]
    [InlineData(ActivityTypes.Command)]
    [InlineData(ActivityTypes.CommandResult)]
    [InlineData("never heard of")]
    public async Task A_method_that_is_not_overridden_does_nothing(string type)
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming(type));

        await new ActivityHandler().OnTurnAsync(turn);

        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Theory]
    [InlineData("tokens/response", "token")]
    [InlineData("booking/made", "event")]
    [InlineData(null, "event")]
    public async Task A_token_is_an_event_with_its_own_method(string? name, string expected)
    {
        var incoming = RecordingAdapter.Incoming(ActivityTypes.Event);
        incoming.Name = name;

        await RunAsync(incoming);

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
    public async Task The_bot_alone_joining_or_leaving_is_not_told()
    {
        var joined = RecordingAdapter.Incoming(ActivityTypes.ConversationUpdate);
        joined.MembersAdded = [new ChannelAccount("b1")];
        var left = RecordingAdapter.Incoming(ActivityTypes.ConversationUpdate);
        left.MembersRemoved = [new ChannelAccount("b1")];

        await RunAsync(joined);
        await RunAsync(left);

        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task Members_removed_are_looked_at_only_if_nobody_was_added()
    {
        var both = RecordingAdapter.Incoming(ActivityTypes.ConversationUpdate);
        both.MembersAdded = [];
        both.MembersRemoved = [new ChannelAccount("u2")];
        var removed = RecordingAdapter.Incoming(ActivityTypes.ConversationUpdate);
        removed.MembersRemoved = [new ChannelAccount("u3"), new ChannelAccount("b1")];

        await RunAsync(both);
        await RunAsync(removed);

        Assert.Equal(["removed u3 b1"], _bot.Calls);
    }

    [Fact]
    public async Task Reactions_added_come_before_those_taken_back()
    {
        var reaction = RecordingAdapter.Incoming(ActivityTypes.MessageReaction);
        reaction.ReactionsAdded = [new MessageReaction("like"), new MessageReaction("heart")];
        reaction.ReactionsRemoved = [new MessageReaction("plusOne")];

        await RunAsync(reaction);

        Assert.Equal(["+like+heart", "-plusOne"], _bot.Calls);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    [InlineData("something else", null)]
    [InlineData(null, null)]
    public async Task Installation_and_removal_have_their_methods(string? action, string? expected)
    {
        var update = RecordingAdapter.Incoming(ActivityTypes.InstallationUpdate);
        update.Action = action;

        await RunAsync(update);

        Assert.Equal(expected is null ? [] : [expected], _bot.Calls);
    }

    [Fact]
    public async Task An_activity_without_a_type_is_refused()
    {
        var activity = RecordingAdapter.Incoming();
        activity.Type = null!;

        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(activity));
    }

    [Fact]
    public async Task A_turn_without_an_activity_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _bot.OnTurnAsync(Mock.Of<ITurnContext>()));

    [Fact]
    public async Task No_turn_is_refused() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => _bot.OnTurnAsync(null!));

    private async Task RunAsync(Activity activity)
    {
        using var turn = new TurnContext(_adapter, activity);
        await _bot.OnTurnAsync(turn);
    }
}
