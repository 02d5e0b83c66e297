using Microsoft.Data.Sqlite;

namespace MassageBot.Storage.Sqlite;

/// <summary>Reads the configured connection string and completes it.</summary>
internal static class SqliteConnectionStrings
{
    /// <summary>The connection string to open, with the full path of the file.</summary>
    /// <exception cref="StorageException">It cannot be used.</exception>
    public static string Resolve(StorageOptions options, out string file) => Resolve(options, SqliteOpenMode.ReadWriteCreate, out file);

    /// <summary>
    /// The same for looking into a file that must exist. Not opened as read-only: a last reader that may not write would leave
    /// the write-ahead log's files behind.
    /// </summary>
    /// <exception cref="StorageException">It cannot be used.</exception>
    public static string ResolveExisting(StorageOptions options, out string file) => Resolve(options, SqliteOpenMode.ReadWrite, out file);

    private static string Resolve(StorageOptions options, SqliteOpenMode mode, out string file)
    {
        var builder = Parse(options.ConnectionString);
        file = Path.GetFullPath(builder.DataSource);
        builder.DataSource = file;
        builder.Mode = mode;
        // Connections are kept here, and a closed storage must let go of the file.
        builder.Pooling = false;
        builder.DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds));
        return builder.ConnectionString;
    }

    /// <summary>Says why a connection string cannot be used; null when it can.</summary>
    public static string? Fault(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
            return "it is empty";
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }

        if (string.IsNullOrWhiteSpace(builder.DataSource))
            return "it names no file ('Data Source=...')";
        if (builder.Mode == SqliteOpenMode.Memory || builder.DataSource.StartsWith(":memory:", StringComparison.OrdinalIgnoreCase))
            return "a database in memory would lose everything at the end of the program";
        if (builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            return "a 'file:' address is not supported, a path is";
        if (builder.Mode == SqliteOpenMode.ReadOnly)
            return "'Mode=ReadOnly' does not allow writing";
        return null;
    }

    private static SqliteConnectionStringBuilder Parse(string? connectionString) =>
        Fault(connectionString) is { } fault
            ? throw new StorageException(
                StorageErrors.BadConnectionString,
                $"Storage:ConnectionString cannot be used: {fault}. Write for example 'Data Source=data/massagebot.db'.")
            : new SqliteConnectionStringBuilder(connectionString);
}
