using Microsoft.Bot.Builder;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Values that live as long as a turn.</summary>
public class TurnContextStateCollectionTests
{
    [Fact]
    public void Values_are_found_by_type_and_by_name()
    {
        using var values = new TurnContextStateCollection();

        values.Set("by name", "one");
        values.Set(new List<int> { 2 });
        values.Add("added by name", "three");
        values.Add(new Version(4, 0));

        Assert.Equal("one", values.Get<string>("by name"));
        Assert.Equal([2], values.Get<List<int>>()!);
        Assert.Equal("three", values.Get<string>("added by name"));
        Assert.Equal(4, values.Get<Version>()?.Major);
    }

    [Fact]
    public void What_is_not_there_or_of_another_type_is_null()
    {
        using var values = new TurnContextStateCollection();
        values.Set("by name", "one");

        Assert.Null(values.Get<List<string>>());
        Assert.Null(values.Get<string>("other name"));
        Assert.Null(values.Get<Version>("by name"));
    }

    [Fact]
    public void A_name_is_added_once_and_set_as_often_as_you_like()
    {
        using var values = new TurnContextStateCollection();
        values.Add("name", "one");

        Assert.Throws<ArgumentException>(() => values.Add("name", "two"));
        values.Set("name", "three");

        Assert.Equal("three", values.Get<string>("name"));
    }

    [Fact]
    public void Setting_nothing_leaves_the_name_without_a_value()
    {
        using var values = new TurnContextStateCollection();
        values.Set("name", "one");
        values.Set(new Version(4, 0));

        values.Set<string>("name", null!);
        values.Set<Version>(null!);

        Assert.Null(values.Get<string>("name"));
        Assert.Null(values.Get<Version>());
        Assert.Equal(["name", "System.Version"], values.Keys.Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void No_name_and_no_value_to_add_are_refused()
    {
        using var values = new TurnContextStateCollection();

        Assert.Throws<ArgumentNullException>(() => values.Get<string>(null!));
        Assert.Throws<ArgumentNullException>(() => values.Set(null!, "one"));
        Assert.Throws<ArgumentNullException>(() => values.Add(null!, "one"));
        Assert.Throws<ArgumentNullException>(() => values.Add<string>("name", null!));
    }

    [Fact]
    public void The_case_of_a_name_does_not_count()
    {
        using var values = new TurnContextStateCollection();

        values.Set("Name", "one");

        Assert.Equal("one", values.Get<string>("name"));
    }

    [Fact]
    public void Values_are_not_disposed_with_their_turn()
    {
        var value = new Disposable();
        using (var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Incoming()))
            turn.TurnState.Set(value);

        Assert.False(value.IsDisposed);
    }

    [Fact]
    public void After_its_turn_a_value_is_neither_read_nor_set()
    {
        var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Incoming());
        var values = turn.TurnState;
        turn.Dispose();

        Assert.Throws<ObjectDisposedException>(() => values.Get<string>("name"));
        Assert.Throws<ObjectDisposedException>(() => values.Get<Version>());
        Assert.Throws<ObjectDisposedException>(() => values.Set("name", "one"));
        Assert.Throws<ObjectDisposedException>(() => values.Set(new Version(4, 0)));
        Assert.Throws<ObjectDisposedException>(() => values.Add("name", "one"));
        Assert.Throws<ObjectDisposedException>(() => values.Add(new Version(4, 0)));
    }

    private sealed class Disposable : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
