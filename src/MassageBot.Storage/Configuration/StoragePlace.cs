using MassageBot.Storage.PostgreSql;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MassageBot.Storage;

/// <summary>Where the database is, for those who name it or keep something beside it.</summary>
public static class StoragePlace
{
    private const string FolderWithoutFile = "data";

    /// <summary>The database as a person would name it; nothing secret in it.</summary>
    /// <param name="options">Settings that were checked.</param>
    public static string Name(StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Provider == StorageProvider.PostgreSql
            ? PostgreSqlConnectionStrings.Name(new NpgsqlConnectionStringBuilder(options.ConnectionString))
            : Path.GetFullPath(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource);
    }

    /// <summary>
    /// A folder of this machine for what can be made again: the database file's own, or <c>data</c> under the working directory when the
    /// database is a server. Null when the settings name none.
    /// </summary>
    /// <param name="options">The settings.</param>
    public static string? Folder(StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Provider == StorageProvider.PostgreSql)
            return Path.GetFullPath(FolderWithoutFile);
        var file = new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;
        return file.Length == 0 || file == ":memory:" ? null : Path.GetDirectoryName(Path.GetFullPath(file));
    }
}
