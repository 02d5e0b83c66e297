using Microsoft.Bot.Builder;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Rule 2.</summary>
public class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;

    public BotStateTests()
    {
        _state = new ConversationState(_storage);
    }

    [Fact]
    public async Task State_is_read_once_a_turn()
    {
        using var turn = Turn();

        await _state.CreateProperty<string>("a").GetAsync(turn, () => "x");
        await _state.CreateProperty<string>("b").GetAsync(turn, () => "y");
        await _state.LoadAsync(turn);

        Assert.Equal(1, _storage.Reads);
        Assert.True(turn.TurnState.ContainsKey(nameof(ConversationState)));
    }

    [Fact]
    public async Task Unchanged_state_is_not_written()
    {
        await SetAsync("word", "first");
        using var turn = Turn();
        await _state.CreateProperty<string>("word").GetAsync(turn);

        await _state.SaveChangesAsync(turn);

        Assert.Single(_storage.Written);
    }

    [Fact]
    public async Task State_that_was_never_used_is_not_written()
    {
        using var turn = Turn();
        await _state.LoadAsync(turn);

        await _state.SaveChangesAsync(turn);

        Assert.Empty(_storage.Written);
    }

    [Fact]
    public async Task Unchanged_state_is_written_if_forced()
    {
        using var turn = Turn();
        await _state.LoadAsync(turn);

        await _state.SaveChangesAsync(turn, force: true);

        Assert.Single(_storage.Written);
    }

    [Fact]
    public async Task Reading_an_object_that_has_grown_a_field_is_not_a_change()
    {
        await SetAsync("client", new OldClient { Name = "Una" });
        using var turn = Turn();
        var client = await _state.CreateProperty<Client>("client").GetAsync(turn);

        await _state.SaveChangesAsync(turn);

        Assert.Equal("Una", client.Name);
        Assert.Single(_storage.Written);
    }

    [Fact]
    public async Task Changing_an_object_that_was_read_is_saved()
    {
        var property = _state.CreateProperty<Client>("client");
        await SetAsync("client", new Client { Name = "Una" });

        using (var turn = Turn())
        {
            var client = await property.GetAsync(turn);
            client.Visits.Add("monday");
            Assert.Same(client, await property.GetAsync(turn));
            await _state.SaveChangesAsync(turn);
        }

        using var later = Turn();
        Assert.Equal(["monday"], (await property.GetAsync(later)).Visits);
    }

    [Fact]
    public async Task The_default_of_a_factory_is_stored()
    {
        var property = _state.CreateProperty<Client>("client");
        using (var turn = Turn())
        {
            await property.GetAsync(turn, () => new Client { Name = "new" });
            await _state.SaveChangesAsync(turn);
        }

        using var later = Turn();
        Assert.Equal("new", (await property.GetAsync(later)).Name);
    }

    [Fact]
    public async Task What_is_not_found_without_a_factory_is_the_default()
    {
        using var turn = Turn();

        Assert.Equal(0, await _state.CreateProperty<int>("number").GetAsync(turn));
        Assert.Null(await _state.CreateProperty<Client>("client").GetAsync(turn));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(true)]
    [InlineData(2.5)]
    [InlineData("word")]
    public async Task Plain_values_come_back_as_their_type<T>(T value)
    {
        await SetAsync("value", value);
        using var turn = Turn();
        Assert.Equal(value, await _state.CreateProperty<T>("value").GetAsync(turn));
    }

    [Fact]
    public async Task A_property_of_another_form_is_named_in_the_error()
    {
        await SetAsync("client", "not an object");
        using var turn = Turn();

        var error = await Assert.ThrowsAnyAsync<Exception>(() => _state.CreateProperty<Client>("client").GetAsync(turn));

        Assert.Contains("client", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_deleted_property_is_gone()
    {
        await SetAsync("word", "x");
        using (var turn = Turn())
        {
            await _state.CreateProperty<string>("word").DeleteAsync(turn);
            await _state.SaveChangesAsync(turn);
        }

        using var later = Turn();
        Assert.Null(await _state.CreateProperty<string>("word").GetAsync(later));
    }

    [Fact]
    public async Task Clearing_forces_a_save()
    {
        await SetAsync("word", "x");
        using (var turn = Turn())
        {
            await _state.LoadAsync(turn);
            await _state.ClearStateAsync(turn);
            await _state.SaveChangesAsync(turn);
        }

        using var later = Turn();
        Assert.Equal(2, _storage.Written.Count);
        Assert.Null(await _state.CreateProperty<string>("word").GetAsync(later));
    }

    [Fact]
    public async Task Deleting_drops_what_is_cached_and_what_is_stored()
    {
        await SetAsync("word", "x");
        using var turn = Turn();
        await _state.LoadAsync(turn);

        await _state.DeleteAsync(turn);

        Assert.False(turn.TurnState.ContainsKey(nameof(ConversationState)));
        Assert.Equal(["test/conversations/c1"], _storage.Deleted);
        Assert.Null(await _state.CreateProperty<string>("word").GetAsync(turn));
    }

    [Fact]
    public async Task Two_turns_do_not_share_the_objects_of_the_store()
    {
        var property = _state.CreateProperty<Client>("client");
        await SetAsync("client", new Client { Name = "Una" });
        using var one = Turn();
        using var two = Turn();

        (await property.GetAsync(one)).Name = "changed";

        Assert.Equal("Una", (await property.GetAsync(two)).Name);
    }

    [Fact]
    public async Task The_middleware_saves_at_the_end_of_a_turn_and_not_when_it_fails()
    {
        var property = _state.CreateProperty<string>("word");
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(_state));

        await adapter.RunAsync(RecordingAdapter.Incoming(), (turn, token) => property.SetAsync(turn, "kept", token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.RunAsync(RecordingAdapter.Incoming(), async (turn, token) =>
        {
            await property.SetAsync(turn, "lost", token);
            throw new InvalidOperationException();
        }));

        using var later = Turn();
        Assert.Equal("kept", await property.GetAsync(later));
    }

    private static TurnContext Turn() => new(new RecordingAdapter(), RecordingAdapter.Incoming());

    private async Task SetAsync<T>(string name, T value)
    {
        using var turn = Turn();
        await _state.CreateProperty<T>(name).SetAsync(turn, value);
        await _state.SaveChangesAsync(turn);
    }

    private sealed class Client
    {
        public string Name { get; set; } = string.Empty;

        public List<string> Visits { get; set; } = [];
    }

    private sealed class OldClient
    {
        public string Name { get; set; } = string.Empty;
    }
}
