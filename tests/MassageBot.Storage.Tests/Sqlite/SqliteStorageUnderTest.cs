using Microsoft.Data.Sqlite;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteStorageUnderTest : StorageUnderTest
{
    private int _crashes;

    public SqliteStorageUnderTest()
    {
        Folder = Directory.CreateTempSubdirectory("massagebot-storage-").FullName;
        File = Path.Combine(Folder, "massagebot.db");
    }

    public string Folder { get; }

    public string File { get; private set; }

    public Action<StorageOptions>? Options { get; set; }

    internal Storage.Sqlite.SqliteDatabase Database => Get<Storage.Sqlite.SqliteDatabase>();

    public override Task CrashAndReopenAsync()
    {
        // A killed process leaves the file and its write-ahead log as they are; the copy sees exactly that.
        var copy = Path.Combine(Folder, $"after-crash-{++_crashes}.db");
        foreach (var suffix in new[] { "", "-wal" })
        {
            if (System.IO.File.Exists(File + suffix))
                System.IO.File.Copy(File + suffix, copy + suffix);
        }

        Abandon();
        File = copy;
        return Task.CompletedTask;
    }

    /// <summary>Runs a statement beside the storage, as a database tool would.</summary>
    public async Task<object?> QueryAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constant statements.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    public Task CloseFileAsync() => CloseAsync();

    protected override void Configure(StorageOptions options)
    {
        options.ConnectionString = $"Data Source={File}";
        Options?.Invoke(options);
    }

    protected override void DeleteData() => Directory.Delete(Folder, recursive: true);
}
