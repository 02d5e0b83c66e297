using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MassageBot.Storage.Sqlite;

/// <summary>One open connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    public SqliteSession(string connectionString, TimeSpan busyTimeout)
    {
        Connection = new SqliteConnection(connectionString);
        try
        {
            Connection.Open();
            _ = raw.sqlite3_busy_timeout(Connection.Handle, (int)busyTimeout.TotalMilliseconds);
        }
        catch
        {
            Connection.Dispose();
            throw;
        }
    }

    public SqliteConnection Connection { get; }

    /// <summary>False while a transaction is open; SQLite ends one by itself on a full disk or an I/O error.</summary>
    public bool IsOutsideTransaction => raw.sqlite3_get_autocommit(Connection.Handle) != 0;

    /// <summary>The prepared statement; dispose it after use to make it ready for the next one.</summary>
    public Statement Use(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new Statement(Connection.Handle!, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    public int Execute(string sql)
    {
        using var statement = Use(sql);
        return statement.Execute();
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Close();
        _statements.Clear();
        Connection.Dispose();
    }
}
