using Microsoft.Data.Sqlite;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>Looks for a text in every column of a database.</summary>
internal static class DatabaseText
{
    /// <summary>The tables and columns in which it stands, once for each row.</summary>
    public static async Task<IReadOnlyList<string>> RowsWithAsync(string file, string text)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await connection.OpenAsync();
        var found = new List<string>();
        var columns = await ReadAsync(connection, "SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table'");
        foreach (var column in columns)
        {
            var (table, name) = (column[0], column[1]);
            var rows = await ReadAsync(connection, $"SELECT CAST(\"{name}\" AS TEXT) FROM \"{table}\" WHERE CAST(\"{name}\" AS TEXT) LIKE '%{text}%'");
            found.AddRange(rows.Select(row => $"{table}.{name}: {row[0]}"));
        }

        return found;
    }

    private static async Task<List<string[]>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names come from the database's own list.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))]);
        return rows;
    }
}
