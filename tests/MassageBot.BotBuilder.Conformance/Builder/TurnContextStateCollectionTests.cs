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
    public void Setting_nothing_takes_the_value_away()
    {
        using var values = new TurnContextStateCollection();
        values.Set("name", "one");
        values.Set(new Version(4, 0));

        values.Set<string>("name", null);
        values.Set<Version>(null);

        Assert.Empty(values);
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
    public void Values_are_disposed_with_their_turn()
    {
        var value = new Disposable();
        using (var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Incoming()))
            turn.TurnState.Set(value);

        Assert.True(value.IsDisposed);
    }

    private sealed class Disposable : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
