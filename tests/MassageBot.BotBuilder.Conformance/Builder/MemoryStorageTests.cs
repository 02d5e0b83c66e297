using System.Globalization;
using Microsoft.Bot.Builder;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Rule 3, and what a storage does.</summary>
public class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task Of_two_writers_of_a_plain_object_the_last_wins()
    {
        await WriteAsync("k", new Dictionary<string, object> { ["who"] = "first" });
        await WriteAsync("k", new Dictionary<string, object> { ["who"] = "second" });

        var item = (await _storage.ReadAsync<Dictionary<string, object>>(["k"], CancellationToken.None))["k"];
        Assert.Equal("second", item["who"]);
    }

    [Fact]
    public async Task Of_two_turns_at_once_the_one_that_saves_last_wins()
    {
        var state = new ConversationState(_storage);
        var one = state.CreateProperty<string>("one");
        var two = state.CreateProperty<string>("two");
        using var first = Turn();
        using var second = Turn();
        await one.SetAsync(first, "x");
        await two.SetAsync(second, "y");

        await state.SaveChangesAsync(first);
        await state.SaveChangesAsync(second);

        using var later = Turn();
        Assert.Null(await one.GetAsync(later));
        Assert.Equal("y", await two.GetAsync(later));
    }

    [Fact]
    public async Task An_item_changed_since_it_was_read_is_not_overwritten()
    {
        await WriteAsync("k", new Note { Text = "first" });
        var mine = await ReadAsync("k");
        var theirs = await ReadAsync("k");
        theirs.Text = "theirs";
        await WriteAsync("k", theirs);

        mine.Text = "mine";
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync("k", mine));

        Assert.Equal("theirs", (await ReadAsync("k")).Text);
    }

    [Fact]
    public async Task After_a_conflict_one_reads_again_and_writes()
    {
        await WriteAsync("k", new Note { Text = "first" });
        var mine = await ReadAsync("k");
        await WriteAsync("k", await ReadAsync("k"));
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync("k", mine));

        var again = await ReadAsync("k");
        again.Text = "mine";
        await WriteAsync("k", again);

        Assert.Equal("mine", (await ReadAsync("k")).Text);
    }

    [Fact]
    public async Task Of_many_writers_at_once_of_one_version_one_gets_through()
    {
        await WriteAsync("k", new Note { Text = "first" });
        var copies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ReadAsync("k")));

        var written = await Task.WhenAll(copies.Select(copy => Task.Run(async () =>
        {
            try
            {
                await WriteAsync("k", copy);
                return 1;
            }
            catch (Exception exception) when (exception is not NullReferenceException)
            {
                return 0;
            }
        })));

        Assert.Equal(1, written.Sum());
    }

    [Fact]
    public async Task Many_writers_at_once_of_different_items_all_get_through()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => WriteAsync(Key(i), new Note { Text = Key(i) }))));

        var items = await _storage.ReadAsync<Note>([.. Enumerable.Range(0, 50).Select(Key)], CancellationToken.None);

        Assert.Equal(50, items.Count);
        Assert.All(items, item => Assert.Equal(item.Key, item.Value.Text));

        static string Key(int i) => i.ToString(CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task An_item_with_a_star_overwrites_any_version()
    {
        await WriteAsync("k", new Note { Text = "first" });

        await WriteAsync("k", new Note { Text = "second", ETag = "*" });

        Assert.Equal("second", (await ReadAsync("k")).Text);
    }

    [Fact]
    public async Task A_star_is_replaced_by_a_version()
    {
        await WriteAsync("k", new Note { Text = "first", ETag = "*" });

        Assert.NotEqual("*", (await ReadAsync("k")).ETag);
        Assert.NotNull((await ReadAsync("k")).ETag);
    }

    [Fact]
    public async Task Each_write_gives_a_new_version()
    {
        await WriteAsync("k", new Note { Text = "first" });
        var first = await ReadAsync("k");
        await WriteAsync("k", first);

        Assert.NotEqual(first.ETag, (await ReadAsync("k")).ETag);
    }

    [Fact]
    public async Task Reading_gives_no_new_version()
    {
        await WriteAsync("k", new Note { Text = "first" });

        Assert.Equal((await ReadAsync("k")).ETag, (await ReadAsync("k")).ETag);
    }

    [Fact]
    public async Task An_item_that_was_deleted_can_be_written_anew()
    {
        await WriteAsync("k", new Note { Text = "first" });
        await _storage.DeleteAsync(["k"], CancellationToken.None);

        await WriteAsync("k", new Note { Text = "second" });

        Assert.Equal("second", (await ReadAsync("k")).Text);
    }

    [Fact]
    public async Task What_is_not_stored_is_missing_from_the_result()
    {
        await WriteAsync("k", new Note { Text = "x" });

        Assert.Equal(["k"], (await _storage.ReadAsync(["none", "k", "neither"], CancellationToken.None)).Keys);
        Assert.Empty(await _storage.ReadAsync([], CancellationToken.None));
    }

    [Fact]
    public async Task Names_are_told_apart_by_case()
    {
        await WriteAsync("k", new Note { Text = "small" });
        await WriteAsync("K", new Note { Text = "capital" });

        Assert.Equal("small", (await ReadAsync("k")).Text);
        Assert.Equal("capital", (await ReadAsync("K")).Text);
    }

    [Fact]
    public async Task What_was_written_is_not_shared_with_the_writer_or_with_other_readers()
    {
        var note = new Note { Text = "first" };
        await WriteAsync("k", note);

        note.Text = "changed";
        (await ReadAsync("k")).Text = "changed too";

        Assert.Equal("first", (await ReadAsync("k")).Text);
    }

    [Fact]
    public async Task What_is_deleted_is_gone()
    {
        await WriteAsync("k", new Note { Text = "x" });

        await _storage.DeleteAsync(["k", "never there"], CancellationToken.None);

        Assert.Empty(await _storage.ReadAsync(["k"], CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.ReadAsync(null!, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.WriteAsync(null!, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.DeleteAsync(null!, CancellationToken.None));
    }

    private static TurnContext Turn() => new(new RecordingAdapter(), RecordingAdapter.Incoming());

    private Task WriteAsync(string key, object value) =>
        _storage.WriteAsync(new Dictionary<string, object> { [key] = value }, CancellationToken.None);

    private async Task<Note> ReadAsync(string key) => (await _storage.ReadAsync<Note>([key], CancellationToken.None))[key];

    private sealed class Note : IStoreItem
    {
        public string Text { get; set; } = string.Empty;

        public string ETag { get; set; } = null!;
    }
}
