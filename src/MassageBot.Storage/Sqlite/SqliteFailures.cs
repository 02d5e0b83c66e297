using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MassageBot.Storage.Sqlite;

/// <summary>Says in words what went wrong with a database file and what to do about it.</summary>
internal static class SqliteFailures
{
    public static Exception Translate(Exception exception, string file) => exception switch
    {
        StorageException or OperationCanceledException => exception,
        SqliteException sqlite => Translate(sqlite, file),
        ObjectDisposedException => new StorageException(StorageErrors.Closed, "The storage is closed. The program is stopping.", exception),
        IOException or UnauthorizedAccessException => CannotOpen(file, exception),
        _ => exception,
    };

    public static StorageException CannotOpen(string file, Exception cause) => new(
        StorageErrors.CannotOpen,
        $"The database file '{file}' cannot be opened ({cause.Message}). Check that its folder exists or can be created, that the account of this program may write to the folder and to the file, and that no folder has the file's name. Or set Storage:ConnectionString to another place.",
        cause);

    private static StorageException Translate(SqliteException exception, string file) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => CannotOpen(file, exception),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new StorageException(
            StorageErrors.Corrupt,
            $"The file '{file}' is damaged or is no SQLite database ({exception.Message}). Stop the program, keep a copy of the file with its '-wal' and '-shm' neighbours, and put the latest backup in its place.",
            exception),
        raw.SQLITE_FULL => new StorageException(
            StorageErrors.DiskFull,
            $"The disk that holds '{file}' is full. Free some space; the write was undone and can be repeated.",
            exception),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StorageException(
            StorageErrors.Busy,
            $"Another process holds the database '{file}' for longer than Storage:BusyTimeout. Look for a second copy of the program or an open database tool; the write was undone and can be repeated.",
            exception),
        _ => new StorageException(
            StorageErrors.Failed,
            $"The database '{file}' reported error {exception.SqliteExtendedErrorCode} ({exception.Message}). The write was undone. If it happens again, check the disk and keep the log.",
            exception),
    };
}
