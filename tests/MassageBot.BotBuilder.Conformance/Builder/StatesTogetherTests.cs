using Microsoft.Bot.Builder;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>States that are loaded and saved together, by hand or by middleware.</summary>
public class StatesTogetherTests
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _conversation;
    private readonly UserState _user;

    public StatesTogetherTests()
    {
        _conversation = new ConversationState(_storage);
        _user = new UserState(_storage);
    }

    [Fact]
    public async Task All_states_of_a_set_are_loaded()
    {
        using var turn = Turn();

        await new BotStateSet(_conversation, _user).LoadAllAsync(turn);

        Assert.Equal(2, _storage.Reads);
        Assert.True(turn.TurnState.ContainsKey(nameof(ConversationState)));
        Assert.True(turn.TurnState.ContainsKey(nameof(UserState)));
    }

    [Fact]
    public async Task All_states_of_a_set_are_loaded_again_by_force_only()
    {
        var set = new BotStateSet(_conversation, _user);
        using var turn = Turn();
        await set.LoadAllAsync(turn);

        await set.LoadAllAsync(turn);
        Assert.Equal(2, _storage.Reads);

        await set.LoadAllAsync(turn, force: true);
        Assert.Equal(4, _storage.Reads);
    }

    [Fact]
    public async Task Of_the_states_of_a_set_those_that_changed_are_written()
    {
        var set = new BotStateSet().Add(_conversation).Add(_user);
        using var turn = Turn();
        await set.LoadAllAsync(turn);
        await _user.CreateProperty<string>("name").SetAsync(turn, "Una");

        await set.SaveAllChangesAsync(turn);
        Assert.Equal(["test/users/u1"], _storage.Written);

        await set.SaveAllChangesAsync(turn, force: true);
        Assert.Equal(["test/conversations/c1", "test/users/u1", "test/users/u1"], _storage.Written.Order());
    }

    [Fact]
    public void A_set_lists_its_states()
    {
        var set = new BotStateSet(_conversation).Add(_user);

        Assert.Equal([_conversation, _user], set.BotStates);
        Assert.Throws<ArgumentNullException>(() => set.Add(null!));
    }

    [Fact]
    public async Task The_middleware_saves_at_the_end_of_a_turn_and_not_when_it_fails()
    {
        var property = _conversation.CreateProperty<string>("word");
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(_conversation));

        await adapter.RunAsync(RecordingAdapter.Incoming(), (turn, token) => property.SetAsync(turn, "kept", token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.RunAsync(RecordingAdapter.Incoming(), async (turn, token) =>
        {
            await property.SetAsync(turn, "lost", token);
            throw new InvalidOperationException();
        }));

        using var later = Turn();
        Assert.Equal("kept", await property.GetAsync(later));
    }

    [Fact]
    public async Task The_middleware_saves_every_state_it_was_given()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(new BotStateSet(_conversation)).Add(_user));

        await adapter.RunAsync(RecordingAdapter.Incoming(), async (turn, token) =>
        {
            await _conversation.CreateProperty<string>("word").SetAsync(turn, "x", token);
            await _user.CreateProperty<string>("name").SetAsync(turn, "Una", token);
            Assert.Empty(_storage.Written);
        });

        Assert.Equal(["test/conversations/c1", "test/users/u1"], _storage.Written.Order());
    }

    [Fact]
    public void The_middleware_tells_its_states()
    {
        var set = new BotStateSet(_conversation);

        Assert.Same(set, new AutoSaveStateMiddleware(set).BotStateSet);
        Assert.Equal([_conversation, _user], new AutoSaveStateMiddleware(_conversation, _user).BotStateSet.BotStates);
    }

    [Fact]
    public async Task The_middleware_does_not_write_what_did_not_change()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(_conversation, _user));

        await adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) => Task.CompletedTask);

        Assert.Empty(_storage.Written);
    }

    private static TurnContext Turn() => new(new RecordingAdapter(), RecordingAdapter.Incoming());
}
