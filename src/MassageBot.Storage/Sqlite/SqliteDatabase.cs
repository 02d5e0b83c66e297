using MassageBot.Storage.Sql;
using Microsoft.Extensions.Options;

namespace MassageBot.Storage.Sqlite;

/// <summary>The database file: opened and migrated at first use, one writer, several readers.</summary>
internal sealed class SqliteDatabase : ISqlDatabase, IAsyncDisposable, IDisposable
{
    private readonly StorageOptions _options;
    private readonly Lock _opening = new();
    private SqliteWriter? _writer;
    private SqlReaders? _readers;
    private bool _closed;
    private string _file = "?";

    public SqliteDatabase(IOptions<StorageOptions> options) => _options = options.Value;

    public WriterCounters Counters => _writer?.Counters ?? default;

    public Task<T> WriteAsync<T>(
        Func<SqlSession, T> work, CancellationToken cancellationToken, WriteTraits traits = WriteTraits.None, WriteScope scope = default)
    {
        Open();
        return _writer!.WriteAsync(new WriteJob<T>(work, traits, scope, cancellationToken));
    }

    public Task<T> ReadAsync<T>(Func<SqlSession, T> work, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _readers) is null)
            Open();
        return _readers!.ReadAsync(work, cancellationToken);
    }

    public void OpenForReading()
    {
        lock (_opening)
        {
            if (_readers is not null)
                return;
            if (_closed)
                throw Closed();
            try
            {
                var connectionString = SqliteConnectionStrings.ResolveExisting(_options, out _file);
                if (!File.Exists(_file))
                {
                    throw new StorageException(
                        StorageErrors.NoDatabase,
                        $"There is no database '{_file}' yet, so there is nothing to read. Start the program once and let it be asked something, or name the file in Storage:ConnectionString (a relative path counts from the working directory).");
                }

                SqliteMigrations.Check(connectionString, _file);
                Volatile.Write(ref _readers, ReadersOf(connectionString));
            }
            catch (Exception exception) when (Translate(exception) is var translated && translated != exception)
            {
                throw translated;
            }
        }
    }

    public void Open()
    {
        if (Volatile.Read(ref _writer) is not null)
            return;
        lock (_opening)
        {
            if (_writer is not null)
                return;
            if (_closed)
                throw Closed();
            if (_readers is not null)
                throw new InvalidOperationException("The database was opened for reading only.");
            try
            {
                OpenFile();
            }
            catch (Exception exception) when (Translate(exception) is var translated && translated != exception)
            {
                throw translated;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        SqliteWriter? writer;
        lock (_opening)
        {
            _closed = true;
            writer = _writer;
        }

        _readers?.Dispose();
        if (writer is not null)
            await writer.CloseAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private SqlReaders ReadersOf(string connectionString) => new(() => OpenReader(connectionString), _options.ReadConnections, Translate);

    private SqliteSession OpenReader(string connectionString)
    {
        var session = new SqliteSession(connectionString, _options.BusyTimeout);
        session.Execute("PRAGMA query_only = ON");
        // Half a megabyte each: what isn't in it is in the system's file cache.
        session.Execute("PRAGMA cache_size = -512");
        return session;
    }

    private void OpenFile()
    {
        var connectionString = SqliteConnectionStrings.Resolve(_options, out _file);
        if (Path.GetDirectoryName(_file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        CreatePrivateFile(_file);

        var session = new SqliteSession(connectionString, _options.BusyTimeout);
        try
        {
            SqliteJournal.UseWriteAheadLog(session);
            SqliteMigrations.Run(connectionString, _file);
            session.Execute("PRAGMA foreign_keys = ON");
            session.Execute("PRAGMA temp_store = MEMORY");
            // Deleted text is overwritten, so that an erased client is not found in the file's free pages.
            session.Execute("PRAGMA secure_delete = ON");
            session.Execute("PRAGMA wal_autocheckpoint = 4000");
            session.Execute("PRAGMA cache_size = -4096");
            Volatile.Write(ref _readers, ReadersOf(connectionString));
            Volatile.Write(ref _writer, new SqliteWriter(session, _options, Translate));
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>What clients say is nobody's business on this machine but the program's: a new file is its account's alone.</summary>
    internal static void CreatePrivateFile(string file)
    {
        if (OperatingSystem.IsWindows() || Path.Exists(file))
            return;
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using var created = new FileStream(file, options);
    }

    private static StorageException Closed() => new(StorageErrors.Closed, "The storage is closed. The program is stopping.");

    private Exception Translate(Exception exception) => SqliteFailures.Translate(exception, _file);
}
