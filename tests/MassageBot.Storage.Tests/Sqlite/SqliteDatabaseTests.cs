using MassageBot.Storage.Sqlite;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly ConversationKey Chat = new("directline", "chat-1");

    private readonly SqliteStorageUnderTest _storage = new();

    [Theory]
    [InlineData("")]
    [InlineData("Data Source=")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x.db;Mode=ReadOnly")]
    [InlineData("Host=localhost;Database=massagebot")]
    [InlineData("not a connection string")]
    public async Task A_connection_string_that_cannot_work_is_explained(string connectionString)
    {
        // The program meets this in the options check at start; here the database is asked itself.
        await using var database = new SqliteDatabase(Microsoft.Extensions.Options.Options.Create(new StorageOptions { ConnectionString = connectionString }));
        var exception = Assert.Throws<StorageException>(database.Open);

        Assert.Equal(StorageErrors.BadConnectionString, exception.Code);
        Assert.Contains("Write for example 'Data Source=data/massagebot.db'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_explained()
    {
        await File.WriteAllTextAsync(Path.Combine(_storage.Folder, "file"), "in the way");
        var place = Path.Combine(_storage.Folder, "file", "sub", "massagebot.db");

        var exception = OpenFails(place);

        Assert.Equal(StorageErrors.CannotOpen, exception.Code);
        Assert.Contains(place, exception.Message, StringComparison.Ordinal);
        Assert.Contains("may write to the folder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_place_of_the_file_is_explained() =>
        Assert.Equal(StorageErrors.CannotOpen, OpenFails(_storage.Folder).Code);

    [Fact]
    public async Task A_file_that_is_no_database_is_explained_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 200));
        await File.WriteAllTextAsync(_storage.File, text);

        var exception = OpenFails(_storage.File);

        Assert.Equal(StorageErrors.Corrupt, exception.Code);
        Assert.Contains("backup", exception.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_storage.File));
    }

    [Fact]
    public async Task A_damaged_database_is_explained()
    {
        await AcceptAsync("hello");
        await _storage.CloseFileAsync();
        await using (var file = File.OpenWrite(_storage.File))
        {
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0x5A, (int)file.Length - 4096).ToArray());
        }

        var exception = await Assert.ThrowsAsync<StorageException>(() => AcceptAsync("again"));

        Assert.Equal(StorageErrors.Corrupt, exception.Code);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_and_not_touched()
    {
        await AcceptAsync("hello");
        await _storage.QueryAsync("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('MassageBot.Storage.Migrations.Sqlite.9999_future.sql', '2031-01-01')");
        await _storage.CloseFileAsync();

        var exception = await Assert.ThrowsAsync<StorageException>(() => AcceptAsync("again"));

        Assert.Equal(StorageErrors.NewerSchema, exception.Code);
        Assert.Contains("9999_future", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1L, await _storage.QueryAsync("SELECT COUNT(*) FROM activities"));
    }

    [Fact]
    public async Task A_migration_that_fails_is_explained()
    {
        await _storage.QueryAsync("CREATE TABLE conversations (something TEXT)");

        var exception = OpenFails(_storage.File);

        Assert.Equal(StorageErrors.MigrationFailed, exception.Code);
        Assert.Contains("0001_initial", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await _storage.QueryAsync("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'activities'"));
    }

    [Fact]
    public async Task Migrations_run_once_and_keep_the_data()
    {
        await AcceptAsync("hello");
        await _storage.ReopenAsync();
        await AcceptAsync("again");

        var scripts = typeof(Storage.Sqlite.SqliteDatabase).Assembly.GetManifestResourceNames().Count(name => name.Contains(".Migrations.Sqlite.", StringComparison.Ordinal));
        Assert.Equal((long)scripts, await _storage.QueryAsync("SELECT COUNT(*) FROM SchemaVersions"));
        Assert.Equal(2, (await _storage.Conversations.ReadAsync(Chat, 0, 10, CancellationToken.None)).Items.Count);
    }

    [Fact]
    public async Task A_missing_folder_is_made()
    {
        var place = Path.Combine(_storage.Folder, "data", "clinic", "massagebot.db");
        _storage.Options = options => options.ConnectionString = $"Data Source={place}";

        await AcceptAsync("hello");

        Assert.True(File.Exists(place));
    }

    [Fact]
    public async Task A_new_file_is_the_accounts_own()
    {
        await AcceptAsync("hello");

        foreach (var file in Directory.GetFiles(_storage.Folder))
        {
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task Two_programs_on_one_file_keep_the_order_together()
    {
        await using var second = new SqliteStorageUnderTest { Options = options => options.ConnectionString = $"Data Source={_storage.File}" };
        var stores = new[] { _storage.Turns, second.Turns };

        var acceptances = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => stores[i % 2].AcceptAsync(
            new InboundActivity(Chat, null, null, "message", true, "{}", _storage.Time.GetUtcNow()),
            CancellationToken.None))));

        Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), acceptances.Select(acceptance => acceptance.Sequence).Order());
    }

    [Fact]
    public async Task Another_process_that_holds_the_database_for_too_long_is_reported()
    {
        _storage.Options = options => options.BusyTimeout = TimeSpan.Zero;
        await AcceptAsync("hello");
        using var other = new SqliteSession($"Data Source={_storage.File};Pooling=False", TimeSpan.Zero);
        other.Execute("BEGIN IMMEDIATE");

        var exception = await Assert.ThrowsAsync<StorageException>(() => AcceptAsync("again"));

        Assert.Equal(StorageErrors.Busy, exception.Code);
        other.Execute("ROLLBACK");
        Assert.Equal(2, (await AcceptAsync("again")).Sequence);
    }

    [Fact]
    public async Task A_closed_storage_leaves_one_file_that_can_be_moved()
    {
        await AcceptAsync("hello");

        await _storage.CloseFileAsync();

        Assert.Equal([_storage.File], Directory.GetFiles(_storage.Folder));
    }

    [Fact]
    public async Task The_write_ahead_log_is_in_use()
    {
        await AcceptAsync("hello");

        Assert.Equal("wal", await _storage.QueryAsync("PRAGMA journal_mode"));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private static StorageException OpenFails(string place)
    {
        using var database = new SqliteDatabase(Microsoft.Extensions.Options.Options.Create(new StorageOptions { ConnectionString = $"Data Source={place}" }));
        return Assert.Throws<StorageException>(database.Open);
    }

    private Task<Acceptance> AcceptAsync(string text) => _storage.Turns.AcceptAsync(
        new InboundActivity(Chat, null, null, "message", true, text, _storage.Time.GetUtcNow()),
        CancellationToken.None);
}
