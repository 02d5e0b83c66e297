using Microsoft.Bot.Builder;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Rule 3.</summary>
public class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task Of_two_writers_of_a_plain_object_the_last_wins()
    {
        await WriteAsync("k", new Dictionary<string, object> { ["who"] = "first" });
        await WriteAsync("k", new Dictionary<string, object> { ["who"] = "second" });

        var item = (await _storage.ReadAsync<Dictionary<string, string>>(["k"], CancellationToken.None))["k"];
        Assert.Equal("second", item["who"]);
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
    public async Task An_item_with_a_star_overwrites_any_version()
    {
        await WriteAsync("k", new Note { Text = "first" });

        await WriteAsync("k", new Note { Text = "second", ETag = "*" });

        Assert.Equal("second", (await ReadAsync("k")).Text);
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
    public async Task What_is_not_stored_is_missing_from_the_result()
    {
        Assert.Empty(await _storage.ReadAsync(["none"], CancellationToken.None));
    }

    [Fact]
    public async Task What_is_deleted_is_gone()
    {
        await WriteAsync("k", new Note { Text = "x" });

        await _storage.DeleteAsync(["k", "never there"], CancellationToken.None);

        Assert.Empty(await _storage.ReadAsync(["k"], CancellationToken.None));
    }

    private Task WriteAsync(string key, object value) =>
        _storage.WriteAsync(new Dictionary<string, object> { [key] = value }, CancellationToken.None);

    private async Task<Note> ReadAsync(string key) => (await _storage.ReadAsync<Note>([key], CancellationToken.None))[key];

    private sealed class Note : IStoreItem
    {
        public string Text { get; set; } = string.Empty;

        public string ETag { get; set; } = null!;
    }
}
