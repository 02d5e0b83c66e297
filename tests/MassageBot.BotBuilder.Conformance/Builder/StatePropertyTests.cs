using Microsoft.Bot.Builder;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Rule 2: the properties of a state.</summary>
public class StatePropertyTests
{
    private readonly CountingStorage _storage = new();
    private readonly OwnState _state;

    public StatePropertyTests()
    {
        _state = new OwnState(_storage);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_property_needs_a_name(string? name) =>
        Assert.Throws<ArgumentNullException>(() => _state.CreateProperty<string>(name!));

    [Fact]
    public void A_property_tells_its_name() => Assert.Equal("word", _state.CreateProperty<string>("word").Name);

    [Fact]
    public async Task A_property_is_the_same_through_every_accessor_of_its_name()
    {
        using var turn = Turn();

        await _state.CreateProperty<List<string>>("words").SetAsync(turn, ["one"]);
        (await _state.CreateProperty<List<string>>("words").GetAsync(turn)).Add("two");

        Assert.Equal(["one", "two"], await _state.CreateProperty<List<string>>("words").GetAsync(turn));
    }

    [Fact]
    public async Task Every_use_of_a_property_loads_the_state()
    {
        foreach (var use in new Func<IStatePropertyAccessor<string>, TurnContext, Task>[]
                 {
                     (property, turn) => property.GetAsync(turn),
                     (property, turn) => property.SetAsync(turn, "x"),
                     (property, turn) => property.DeleteAsync(turn),
                 })
        {
            using var turn = Turn();
            var before = _storage.Reads;

            await use(_state.CreateProperty<string>("word"), turn);

            Assert.Equal(before + 1, _storage.Reads);
        }
    }

    [Fact]
    public async Task A_factory_is_asked_only_if_there_is_no_value()
    {
        var property = _state.CreateProperty<string>("word");
        using var turn = Turn();
        var asked = 0;

        await property.GetAsync(turn, Make);
        await property.GetAsync(turn, Make);
        await property.SetAsync(turn, "set");
        await property.GetAsync(turn, Make);

        Assert.Equal(1, asked);

        string Make()
        {
            asked++;
            return "made";
        }
    }

    [Fact]
    public async Task After_a_deletion_a_factory_is_asked_again()
    {
        var property = _state.CreateProperty<string>("word");
        using var turn = Turn();
        await property.SetAsync(turn, "x");

        await property.DeleteAsync(turn);

        Assert.Equal("made", await property.GetAsync(turn, () => "made"));
    }

    [Fact]
    public async Task Deleting_what_is_not_there_does_no_harm()
    {
        using var turn = Turn();

        await _state.CreateProperty<string>("word").DeleteAsync(turn);

        Assert.Null(await _state.CreateProperty<string>("word").GetAsync(turn));
    }

    [Fact]
    public async Task Nothing_can_be_stored()
    {
        var property = _state.CreateProperty<string?>("word");
        using (var turn = Turn())
        {
            await property.SetAsync(turn, "x");
            await property.SetAsync(turn, null);
            await _state.SaveChangesAsync(turn);
        }

        using var later = Turn();
        Assert.Null(await property.GetAsync(later));
    }

    [Fact]
    public async Task A_turn_is_needed()
    {
        var property = _state.CreateProperty<string>("word");

        await Assert.ThrowsAnyAsync<ArgumentException>(() => _state.LoadAsync(null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _state.SaveChangesAsync(null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _state.ClearStateAsync(null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _state.DeleteAsync(null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => property.GetAsync(null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => property.SetAsync(null!, "x"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => property.DeleteAsync(null!));
    }

    [Fact]
    public void A_state_needs_a_storage()
    {
        Assert.Throws<ArgumentNullException>(() => new ConversationState(null!));
        Assert.Throws<ArgumentNullException>(() => new UserState(null!));
        Assert.Throws<ArgumentNullException>(() => new PrivateConversationState(null!));
    }

    [Fact]
    public async Task A_state_of_ones_own_is_kept_under_the_key_it_gives_and_cached_under_the_name_it_gives()
    {
        using var turn = Turn();

        await _state.CreateProperty<string>("word").SetAsync(turn, "x");
        await _state.SaveChangesAsync(turn);

        Assert.Equal(["own/u1"], _storage.Written);
        Assert.True(turn.TurnState.ContainsKey("Own"));
    }

    [Fact]
    public async Task A_state_of_ones_own_reaches_its_properties_without_an_accessor()
    {
        using var turn = Turn();
        await _state.LoadAsync(turn);

        await _state.WriteAsync(turn, "number", 7);
        Assert.Equal(7, await _state.ReadAsync<int>(turn, "number"));

        await _state.RemoveAsync(turn, "number");
        await Assert.ThrowsAsync<KeyNotFoundException>(() => _state.ReadAsync<int>(turn, "number"));
        Assert.Null(await _state.ReadAsync<string>(turn, "number"));
    }

    [Fact]
    public async Task What_is_cached_can_be_looked_at()
    {
        using var turn = Turn();
        Assert.Null(_state.GetCachedState(turn));

        await _state.CreateProperty<string>("word").SetAsync(turn, "x");

        Assert.Equal("x", _state.GetCachedState(turn)?.State["word"]);
    }

    private static TurnContext Turn() => new(new RecordingAdapter(), RecordingAdapter.Incoming());

    private sealed class OwnState(IStorage storage) : BotState(storage, "Own")
    {
        public Task<T> ReadAsync<T>(ITurnContext turn, string name) => GetPropertyValueAsync<T>(turn, name);

        public Task WriteAsync(ITurnContext turn, string name, object value) => SetPropertyValueAsync(turn, name, value);

        public Task RemoveAsync(ITurnContext turn, string name) => DeletePropertyValueAsync(turn, name);

        protected override string GetStorageKey(ITurnContext turnContext) => "own/" + turnContext.Activity.From.Id;
    }
}
