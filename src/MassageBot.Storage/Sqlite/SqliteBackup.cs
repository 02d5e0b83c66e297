using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace MassageBot.Storage.Sqlite;

/// <summary>
/// Backups by SQLite's own online copy, which sees one moment of the database. The copy is checked page by page and given its name at the end,
/// so that a file of that name is a whole backup.
/// </summary>
internal sealed class SqliteBackup(IOptions<StorageOptions> options) : IDatabaseBackup
{
    private const string Unfinished = ".unfinished";

    private const string CountSql = """
        SELECT (SELECT COUNT(*) FROM conversations), (SELECT COUNT(*) FROM activities), (SELECT COUNT(*) FROM escalations), (SELECT COUNT(*) FROM treatments)
        """;

    public BackupReport Backup(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var source = SqliteConnectionStrings.ResolveExisting(options.Value, out var database);
        if (!File.Exists(database))
            throw new StorageException(StorageErrors.NoDatabase, $"There is no database '{database}', so there is nothing to copy. Name the file in Storage:ConnectionString (a relative path counts from the working directory).");
        return Copy(source, database, Path.GetFullPath(file));
    }

    public BackupReport Restore(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var backup = Path.GetFullPath(file);
        if (!File.Exists(backup))
            throw new StorageException(StorageErrors.NoBackup, $"There is no backup '{backup}'.");
        _ = SqliteConnectionStrings.Resolve(options.Value, out var database);
        foreach (var neighbour in (string[])["-wal", "-shm"])
        {
            if (File.Exists(database + neighbour))
                throw new StorageException(StorageErrors.BackupTarget, $"'{database}{neighbour}' is there: a program may be using the database, or was killed. Stop the program, and move the database and its '-wal' and '-shm' neighbours away together.");
        }

        if (Path.GetDirectoryName(database) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        return Copy(Only(backup, SqliteOpenMode.ReadOnly), backup, database);
    }

    private static BackupReport Copy(string source, string from, string to)
    {
        if (Path.Exists(to))
            throw new StorageException(StorageErrors.BackupTarget, $"'{to}' is there already and was not touched. Move it away, or use another name.");
        var unfinished = to + Unfinished;
        try
        {
            File.Delete(unfinished);
            SqliteDatabase.CreatePrivateFile(unfinished);
            using (var reading = new SqliteConnection(source))
            using (var writing = new SqliteConnection(Only(unfinished, SqliteOpenMode.ReadWrite)))
            {
                reading.Open();
                writing.Open();
                reading.BackupDatabase(writing);

                // One file, without neighbours.
                Text(writing, "PRAGMA journal_mode = DELETE");
            }

            var report = Check(unfinished, from, to);
            using (var handle = File.OpenHandle(unfinished, FileMode.Open, FileAccess.ReadWrite))
                RandomAccess.FlushToDisk(handle);
            File.Move(unfinished, to);
            return report;
        }
        catch (Exception exception) when (SqliteFailures.Translate(exception, exception is SqliteException ? from : to) is var translated && translated != exception)
        {
            throw translated;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static BackupReport Check(string copy, string from, string to)
    {
        var connectionString = Only(copy, SqliteOpenMode.ReadOnly);
        using (var connection = new SqliteConnection(connectionString))
        {
            connection.Open();
            if (Text(connection, "PRAGMA integrity_check") is var found && found != "ok")
                throw new StorageException(StorageErrors.Corrupt, $"'{from}' is damaged ({found?.Split('\n')[0]}), so no copy was made. Keep it with its '-wal' and '-shm' neighbours, and go back to the latest whole backup.");
            if (Text(connection, "SELECT name FROM sqlite_schema WHERE name = 'activities'") is null)
                throw new StorageException(StorageErrors.NoBackup, $"'{from}' is no database of this program, so nothing was copied. Name a file that 'backup' made.");
        }

        SqliteMigrations.CheckNotNewer(connectionString, from);
        using var counted = new SqliteConnection(connectionString);
        counted.Open();
        using var command = counted.CreateCommand();
        command.CommandText = CountSql;
        using var reader = command.ExecuteReader();
        reader.Read();
        return new BackupReport(to, new FileInfo(copy).Length, reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3));
    }

    private static string Only(string file, SqliteOpenMode mode) => new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString;

    private static string? Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant statements of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar() as string;
    }
}
