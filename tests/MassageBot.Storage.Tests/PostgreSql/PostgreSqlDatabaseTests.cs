using System.Text;
using MassageBot.Storage.Sql;
using Npgsql;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlDatabaseTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly ConversationKey Chat = new("directline", "chat-1");

    private readonly PostgreSqlStorageUnderTest _storage = new();

    [PostgreSqlFact]
    public async Task Migrations_run_once_and_keep_the_data()
    {
        await AcceptAsync("m1");
        await _storage.ReopenAsync();
        await AcceptAsync("m2");

        Assert.Equal(1L, await _storage.QueryAsync("SELECT COUNT(*) FROM schema_versions"));
        Assert.Equal(2, (await _storage.Conversations.ReadAsync(Chat, 0, 10, CancellationToken.None)).Items.Count);
    }

    [PostgreSqlFact]
    public async Task A_database_of_a_newer_program_is_refused_and_not_touched()
    {
        await AcceptAsync("m1");
        await _storage.QueryAsync("INSERT INTO schema_versions (name) VALUES ('9999_future.sql')");
        await _storage.CloseServerAsync();

        var writing = await Assert.ThrowsAsync<StorageException>(() => AcceptAsync("m2"));
        var reading = Assert.Throws<StorageException>(_storage.Get<IReadingAccess>().OpenForReading);

        Assert.Equal((StorageErrors.NewerSchema, StorageErrors.NewerSchema), (writing.Code, reading.Code));
        Assert.Contains("9999_future", writing.Message, StringComparison.Ordinal);
        Assert.Equal(1L, await _storage.QueryAsync("SELECT COUNT(*) FROM activities"));
    }

    [PostgreSqlFact]
    public async Task A_migration_that_fails_is_explained_and_leaves_nothing()
    {
        await _storage.QueryAsync($"CREATE SCHEMA {_storage.Schema}");
        await _storage.QueryAsync("CREATE TABLE inbox (something TEXT)");

        var exception = Assert.Throws<StorageException>(_storage.Database.Open);

        Assert.Equal(StorageErrors.MigrationFailed, exception.Code);
        Assert.Contains("0001_initial.sql", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1L, await _storage.QueryAsync($"SELECT COUNT(*) FROM pg_tables WHERE schemaname = '{_storage.Schema}'"));
    }

    [PostgreSqlFact]
    public async Task A_schema_that_somebody_made_before_needs_no_right_to_make_one()
    {
        var account = $"limited_{_storage.Schema}"[..40];
        await _storage.QueryAsync($"CREATE ROLE {account} LOGIN PASSWORD 'a-password'");
        await _storage.QueryAsync($"CREATE SCHEMA {_storage.Schema} AUTHORIZATION {account}");
        _storage.ConnectionString = new NpgsqlConnectionStringBuilder(_storage.ConnectionString) { Username = account, Password = "a-password" }.ConnectionString;

        Assert.Equal(1, (await AcceptAsync("m1")).Sequence);

        await _storage.CloseServerAsync();
        await _storage.QueryAsync($"DROP OWNED BY {account} CASCADE");
        await _storage.QueryAsync($"DROP ROLE {account}");
    }

    [PostgreSqlFact]
    public async Task A_missing_right_is_named()
    {
        var account = $"lacking_{_storage.Schema}"[..40];
        await _storage.QueryAsync($"CREATE ROLE {account} LOGIN PASSWORD 'a-password'");
        _storage.ConnectionString = new NpgsqlConnectionStringBuilder(_storage.ConnectionString) { Username = account, Password = "a-password" }.ConnectionString;

        var exception = Assert.Throws<StorageException>(_storage.Database.Open);

        Assert.Equal(StorageErrors.RightMissing, exception.Code);
        Assert.Contains("CREATE SCHEMA", exception.Message, StringComparison.Ordinal);
        await _storage.QueryAsync($"DROP ROLE {account}");
    }

    [PostgreSqlFact]
    public async Task A_database_that_does_not_keep_utf_8_is_refused()
    {
        var name = $"latin_{_storage.Schema}"[..40];
        await _storage.QueryAsync($"CREATE DATABASE {name} ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        _storage.ConnectionString = new NpgsqlConnectionStringBuilder(_storage.ConnectionString) { Database = name }.ConnectionString;

        var exception = Assert.Throws<StorageException>(_storage.Database.Open);

        Assert.Equal(StorageErrors.NotUtf8, exception.Code);
        await _storage.QueryAsync($"DROP DATABASE {name}");
    }

    [PostgreSqlFact]
    public void Without_a_schema_reading_says_so_and_makes_none()
    {
        var exception = Assert.Throws<StorageException>(_storage.Get<IReadingAccess>().OpenForReading);

        Assert.Equal(StorageErrors.NoDatabase, exception.Code);
    }

    [PostgreSqlFact]
    public async Task A_reader_sees_what_a_server_writes_meanwhile_and_can_write_nothing_itself()
    {
        await AcceptAsync("m1");
        await using var looking = new PostgreSqlStorageUnderTest(_storage);
        looking.Get<IReadingAccess>().OpenForReading();
        await AcceptAsync("m2");

        Assert.Equal(2, (await looking.Conversations.ReadAsync(Chat, 0, 10, CancellationToken.None)).Items.Count);
        await Assert.ThrowsAsync<InvalidOperationException>(() => looking.Turns.AcceptAsync(Message("m3"), CancellationToken.None));
        await Assert.ThrowsAsync<StorageException>(() => looking.Database.ReadAsync(session => session.Execute("DELETE FROM inbox"), CancellationToken.None));
    }

    [PostgreSqlFact]
    public async Task Half_a_character_is_stored_as_a_sign_that_something_is_missing()
    {
        await _storage.Turns.AcceptAsync(Message("m1") with { Json = "\"\ud83d\"" }, CancellationToken.None);

        Assert.Equal("\"\ufffd\"", (await _storage.Conversations.ReadAsync(Chat, 0, 10, CancellationToken.None)).Items[0].Json);
    }

    [PostgreSqlFact]
    public async Task A_relaxed_write_does_not_wait_for_the_disk_and_others_do()
    {
        Task<string> SettingAsync(WriteTraits traits) => _storage.Database.WriteAsync(
            session =>
            {
                using var statement = session.Use("SHOW synchronous_commit");
                statement.Step();
                return statement.Text(0);
            },
            CancellationToken.None,
            traits);

        Assert.Equal(("on", "off", "on"), (await SettingAsync(WriteTraits.None), await SettingAsync(WriteTraits.Relaxed), await SettingAsync(WriteTraits.None)));
    }

    [PostgreSqlFact]
    public async Task No_column_of_any_table_holds_what_was_erased_and_no_dead_row_stays()
    {
        const string Marker = "erase-this-marker";
        await _storage.UseOwnDatabaseAsync();
        await _storage.Turns.AcceptAsync(Message("m1") with { Json = $"\"{Marker}\"" }, CancellationToken.None);
        var turn = (await _storage.Turns.TakeNextAsync(Chat, "node-1", CancellationToken.None))!;
        await _storage.Turns.CommitAsync(
            new TurnCommit(turn, [], [new OutgoingActivity($"\"{Marker}\"", "message", true, true, _storage.Time.GetUtcNow())], []), CancellationToken.None);
        Assert.NotEmpty(await HoldingAsync(Marker));

        await _storage.Erasure.EraseAsync(Chat, CancellationToken.None);

        Assert.Empty(await HoldingAsync(Marker));
        // What comes next in the same line waits for the cleaning.
        await _storage.Database.WriteAsync(_ => 0, CancellationToken.None);
        Assert.Equal(0L, await _storage.QueryAsync("SELECT n_dead_tup FROM pg_stat_user_tables WHERE relid = 'activities'::regclass"));
        Assert.IsType<DateTime>(await _storage.QueryAsync("SELECT last_vacuum FROM pg_stat_user_tables WHERE relid = 'activities'::regclass"));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private InboundActivity Message(string id) => new(Chat, id, null, "message", true, "{}", _storage.Time.GetUtcNow(), "client-1");

    private Task<Acceptance> AcceptAsync(string id) => _storage.Turns.AcceptAsync(Message(id), CancellationToken.None);

    private async Task<List<string>> HoldingAsync(string marker)
    {
        var columns = (string)(await _storage.QueryAsync(
            $"SELECT string_agg(table_name || '.' || column_name, ',') FROM information_schema.columns WHERE table_schema = '{_storage.Schema}'"))!;
        var found = new List<string>();
        foreach (var column in columns.Split(',').Select(name => name.Split('.')))
        {
            var sql = new StringBuilder().Append(System.Globalization.CultureInfo.InvariantCulture, $"SELECT COUNT(*) FROM {column[0]} WHERE strpos({column[1]}::TEXT, '{marker}') > 0");
            if ((long)(await _storage.QueryAsync(sql.ToString()))! > 0)
                found.Add($"{column[0]}.{column[1]}");
        }

        return found;
    }
}
