using System.Globalization;
using MassageBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace MassageBot.Storage.Tests.Sqlite;

/// <summary>A filled database of each version there was, brought up to date: not a value of it may change.</summary>
public sealed class SqliteFixtureTests
{
    private const string Scripts = "MassageBot.Storage.Migrations.Sqlite.";

    public static TheoryData<string> Versions => [.. Names()];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_database_of_this_version_keeps_every_value_and_works_on(string version)
    {
        await using var storage = new SqliteStorageUnderTest();
        await MakeAsync(storage, version);
        var before = await DumpAsync(storage.File, null);
        Assert.All(before.Tables.Where(table => table.Key != "SchemaVersions"), table => Assert.True(table.Value.Count > 0, $"The fixtures put nothing into '{table.Key}'."));

        var chat = new ConversationKey("directline", "old-chat");
        Assert.Equal([chat], await storage.Turns.ListWaitingAsync(CancellationToken.None));

        var after = await DumpAsync(storage.File, before.Columns);
        foreach (var (table, rows) in before.Tables.Where(table => table.Key != "SchemaVersions"))
        {
            // Later versions may add rows of their own, and never take one.
            Assert.Subset(after.Tables[table].ToHashSet(), rows.ToHashSet());
        }

        var turn = (await storage.Turns.TakeNextAsync(chat, "main", CancellationToken.None))!;
        Assert.Equal("""{"count":1}""", turn.State.Single().Value.Json);
        await storage.Turns.CommitAsync(
            new TurnCommit(turn, [], [new OutgoingActivity("{}", "message", true, true, storage.Time.GetUtcNow())], []), CancellationToken.None);
        Assert.Equal("old-chat|0000004", (await storage.Conversations.ReadAsync(chat, 0, 10, CancellationToken.None)).Items[^1].ActivityId);
    }

    private static List<string> Names() => [.. typeof(SqliteDatabase).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Scripts, StringComparison.Ordinal)).Select(name => name[Scripts.Length..]).Order(StringComparer.Ordinal)];

    private static async Task MakeAsync(SqliteStorageUnderTest storage, string version)
    {
        await storage.QueryAsync("PRAGMA journal_mode = WAL");
        await storage.QueryAsync("CREATE TABLE SchemaVersions (SchemaVersionID INTEGER CONSTRAINT 'PK_SchemaVersions_SchemaVersionID' PRIMARY KEY AUTOINCREMENT NOT NULL, ScriptName TEXT NOT NULL, Applied DATETIME NOT NULL)");
        foreach (var name in Names().TakeWhile(name => string.CompareOrdinal(name, version) <= 0))
        {
            await using var stream = typeof(SqliteDatabase).Assembly.GetManifestResourceStream(Scripts + name)!;
            using var reader = new StreamReader(stream);
            await storage.QueryAsync(await reader.ReadToEndAsync());
            await storage.QueryAsync($"INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('{Scripts}{name}', '2026-01-01')");
            var fixture = Path.Combine(AppContext.BaseDirectory, "Sqlite", "Fixtures", name);
            Assert.True(File.Exists(fixture), $"Migration '{name}' needs a fixture 'Sqlite/Fixtures/{name}' with rows for what it adds.");
            await storage.QueryAsync(await File.ReadAllTextAsync(fixture));
        }
    }

    // All values of all tables; with columns given, of those only.
    private static async Task<(Dictionary<string, List<string>> Tables, Dictionary<string, string> Columns)> DumpAsync(string file, Dictionary<string, string>? columns)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        columns ??= (await RowsAsync(connection, """
            SELECT m.name, (SELECT group_concat('"' || name || '"', ',') FROM pragma_table_info(m.name)) FROM sqlite_schema m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
            """)).ToDictionary(row => row.Split('\t')[0], row => row.Split('\t')[1]);
        var tables = new Dictionary<string, List<string>>();
        foreach (var (table, names) in columns)
            tables[table] = await RowsAsync(connection, $"SELECT {names} FROM {table}");
        return (tables, columns);
    }

    private static async Task<List<string>> RowsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names from the database's own schema.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('\t', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "NULL" : reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        return rows;
    }
}
