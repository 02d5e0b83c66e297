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
    public async Task Clearing_an_empty_state_forces_a_save_too()
    {
        using var turn = Turn();

        await _state.ClearStateAsync(turn);
        await _state.SaveChangesAsync(turn);

        Assert.Single(_storage.Written);
        Assert.Equal(0, _storage.Reads);
    }

    [Fact]
    public async Task What_is_set_after_clearing_is_all_there_is()
    {
        await SetAsync("old", "x");
        using (var turn = Turn())
        {
            await _state.ClearStateAsync(turn);
            await _state.CreateProperty<string>("new").SetAsync(turn, "y");
            await _state.SaveChangesAsync(turn);
        }

        using var later = Turn();
        Assert.Null(await _state.CreateProperty<string>("old").GetAsync(later));
        Assert.Equal("y", await _state.CreateProperty<string>("new").GetAsync(later));
    }

    [Fact]
    public async Task What_was_deleted_is_not_written_again()
    {
        await SetAsync("word", "x");
        using var turn = Turn();
        await _state.LoadAsync(turn);

        await _state.DeleteAsync(turn);
        await _state.SaveChangesAsync(turn);

        Assert.Single(_storage.Written);
    }

    [Fact]
    public async Task State_that_is_not_loaded_is_not_written_even_if_forced()
    {
        using var turn = Turn();

        await _state.SaveChangesAsync(turn, force: true);

        Assert.Empty(_storage.Written);
        Assert.Equal(0, _storage.Reads);
    }

    [Fact]
    public async Task State_that_was_saved_is_not_saved_again_until_it_changes()
    {
        var property = _state.CreateProperty<Client>("client");
        using var turn = Turn();
        var client = await property.GetAsync(turn, () => new Client());

        await _state.SaveChangesAsync(turn);
        await _state.SaveChangesAsync(turn);
        Assert.Single(_storage.Written);

        client.Visits.Add("monday");
        await _state.SaveChangesAsync(turn);
        Assert.Equal(2, _storage.Written.Count);
    }

    [Fact]
    public async Task Setting_what_is_there_already_is_not_a_change()
    {
        await SetAsync("word", "x");
        using var turn = Turn();

        await _state.CreateProperty<string>("word").SetAsync(turn, "x");
        await _state.SaveChangesAsync(turn);

        Assert.Single(_storage.Written);
    }

    [Fact]
    public async Task Loading_by_force_reads_again_and_loses_what_was_not_saved()
    {
        var property = _state.CreateProperty<string>("word");
        await SetAsync("word", "stored");
        using var turn = Turn();
        await property.SetAsync(turn, "lost");

        await _state.LoadAsync(turn, force: true);

        Assert.Equal("stored", await property.GetAsync(turn));
        Assert.Equal(3, _storage.Reads);
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
}
