namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteReadingTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly ConversationKey Chat = new("directline", "chat-1");

    private readonly SqliteStorageUnderTest _storage = new();

    [Fact]
    public void Without_a_database_reading_says_so_and_makes_none()
    {
        var place = Path.Combine(_storage.Folder, "data", "massagebot.db");
        _storage.Options = options => options.ConnectionString = $"Data Source={place}";

        var exception = Assert.Throws<StorageException>(_storage.Get<IReadingAccess>().OpenForReading);

        Assert.Equal(StorageErrors.NoDatabase, exception.Code);
        Assert.Contains(place, exception.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(place)));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_explained_to_a_reader_too()
    {
        await File.WriteAllTextAsync(_storage.File, string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 200)));

        Assert.Equal(StorageErrors.Corrupt, Assert.Throws<StorageException>(_storage.Get<IReadingAccess>().OpenForReading).Code);
    }

    [Fact]
    public async Task A_reader_sees_what_a_server_writes_meanwhile_and_can_write_nothing_itself()
    {
        await AskAsync("first");
        await using var looking = new SqliteStorageUnderTest { Options = options => options.ConnectionString = $"Data Source={_storage.File}" };
        looking.Get<IReadingAccess>().OpenForReading();
        Assert.Equal(["first"], await QuestionsAsync(looking));

        await AskAsync("second");

        Assert.Equal(["second", "first"], await QuestionsAsync(looking));
        await Assert.ThrowsAsync<InvalidOperationException>(() => looking.Turns.AcceptAsync(
            new InboundActivity(Chat, null, null, "message", true, "{}", _storage.Time.GetUtcNow()), CancellationToken.None));
    }

    [Fact]
    public async Task A_reader_leaves_no_file_behind()
    {
        await AskAsync("first");
        await _storage.CloseFileAsync();
        _storage.Get<IReadingAccess>().OpenForReading();
        Assert.Equal(["first"], await QuestionsAsync(_storage));

        await _storage.CloseFileAsync();

        Assert.Equal([_storage.File], Directory.GetFiles(_storage.Folder));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private static async Task<IEnumerable<string>> QuestionsAsync(StorageUnderTest storage) =>
        (await storage.Questions.ListAsync(null, 10, CancellationToken.None)).Select(question => question.Text);

    private async Task AskAsync(string question)
    {
        var now = _storage.Time.GetUtcNow();
        var turn = (await _storage.Turns.AcceptAndTakeAsync(new InboundActivity(Chat, null, null, "message", true, "{}", now), "node", CancellationToken.None)).Turn!;
        await _storage.Turns.CommitAsync(new TurnCommit(turn, [], [], [new QuestionLogged(question, "refuse", [], now)]), CancellationToken.None);
    }
}
