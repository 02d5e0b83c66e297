using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Rule 1.</summary>
public class StateStorageKeyTests
{
    [Fact]
    public async Task Conversation_state_is_kept_by_channel_and_conversation() =>
        Assert.Equal(["test/conversations/c1"], await KeysAsync(storage => new ConversationState(storage), RecordingAdapter.Incoming()));

    [Fact]
    public async Task User_state_is_kept_by_channel_and_user() =>
        Assert.Equal(["test/users/u1"], await KeysAsync(storage => new UserState(storage), RecordingAdapter.Incoming()));

    [Fact]
    public async Task Private_state_is_kept_by_channel_conversation_and_user() =>
        Assert.Equal(
            ["test/conversations/c1/users/u1"],
            await KeysAsync(storage => new PrivateConversationState(storage), RecordingAdapter.Incoming()));

    [Fact]
    public async Task A_missing_channel_is_named_in_the_error()
    {
        var activity = RecordingAdapter.Incoming();
        activity.ChannelId = null!;

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => KeysAsync(storage => new ConversationState(storage), activity));

        Assert.StartsWith("invalid activity-missing channelId", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_missing_conversation_is_named_in_the_error()
    {
        var activity = RecordingAdapter.Incoming();
        activity.Conversation = new ConversationAccount();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => KeysAsync(storage => new ConversationState(storage), activity));

        Assert.StartsWith("invalid activity-missing Conversation.Id", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_missing_user_is_named_in_the_error()
    {
        var activity = RecordingAdapter.Incoming();
        activity.From = null!;

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => KeysAsync(storage => new UserState(storage), activity));

        Assert.StartsWith("invalid activity-missing From.Id", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<IEnumerable<string>> KeysAsync(Func<IStorage, BotState> create, Activity activity)
    {
        var storage = new CountingStorage();
        var state = create(storage);
        using var turn = new TurnContext(new RecordingAdapter(), activity);
        await state.CreateProperty<string>("p").SetAsync(turn, "x");
        await state.SaveChangesAsync(turn);
        return storage.Written;
    }
}
