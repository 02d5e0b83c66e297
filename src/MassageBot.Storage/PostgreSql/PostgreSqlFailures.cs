using System.Net.Sockets;
using Npgsql;

namespace MassageBot.Storage.PostgreSql;

/// <summary>Says in words what went wrong with the database server and what to do about it.</summary>
internal static class PostgreSqlFailures
{
    /// <summary>True for a failure after which the same work may well succeed: another transaction was in the way.</summary>
    public static bool IsConflict(Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable,
    };

    /// <summary>True when a server that isn't there may be there in a moment, as during its restart.</summary>
    public static bool IsAbsent(Exception exception) => exception switch
    {
        PostgresException server => server.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.TooManyConnections,
        NpgsqlException or TimeoutException or SocketException or IOException => true,
        _ => false,
    };

    public static Exception Translate(Exception exception, string server) => exception switch
    {
        StorageException or OperationCanceledException => exception,
        PostgresException postgres => Translate(postgres, server),
        NpgsqlException or TimeoutException or IOException or SocketException => new StorageException(
            StorageErrors.ConnectionLost,
            $"The connection to the database '{server}' failed ({exception.Message}). Nothing was written. If it happens again, check the server and the network between.",
            exception),
        ObjectDisposedException => new StorageException(StorageErrors.Closed, "The storage is closed. The program is stopping.", exception),
        _ => exception,
    };

    public static StorageException NoServer(Exception cause, string server) => new(
        StorageErrors.NoServer,
        $"The database '{server}' can't be reached ({cause.Message}). Check that the server runs, that Storage:ConnectionString names its host and port, and that the network lets this machine through.",
        cause);

    public static StorageException OutcomeUnknown(Exception cause, string server) => new(
        StorageErrors.OutcomeUnknown,
        $"The connection to the database '{server}' was lost during a commit ({cause.Message}): what was to be written may be there or not. Repeat it with the same ids; what is there is not written twice.",
        cause);

    private static StorageException Translate(PostgresException exception, string server) => exception.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidCatalogName => new StorageException(
            StorageErrors.Refused,
            $"The database '{server}' refuses the connection ({exception.MessageText}). Check the name of the database, the user and the password in Storage:ConnectionString, and that the server lets this user in from this machine (pg_hba.conf).",
            exception),
        PostgresErrorCodes.InsufficientPrivilege => new StorageException(
            StorageErrors.RightMissing,
            $"The account lacks a right in the database '{server}' ({exception.MessageText}). Make it the owner of its schema (CREATE SCHEMA massagebot AUTHORIZATION ...), or let it create one (GRANT CREATE ON DATABASE ...).",
            exception),
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory => new StorageException(
            StorageErrors.DiskFull,
            $"The disk or the memory of the database server '{server}' is full ({exception.MessageText}). Free some space; the write was undone and can be repeated.",
            exception),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => new StorageException(
            StorageErrors.Busy,
            $"Other work held the database '{server}' for too long ({exception.MessageText}). Look for an open database tool or a long report; the write was undone and can be repeated.",
            exception),
        _ when IsAbsent(exception) => NoServer(exception, server),
        _ => new StorageException(
            StorageErrors.Failed,
            $"The database '{server}' reported error {exception.SqlState} ({exception.MessageText}). The write was undone. If it happens again, keep the log.",
            exception),
    };
}
