using System.Data.Common;
using MassageBot.Storage.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MassageBot.Storage.Sqlite;

/// <summary>One open connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : SqlSession
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    public SqliteSession(string connectionString, TimeSpan busyTimeout)
    {
        _connection = new SqliteConnection(connectionString);
        try
        {
            _connection.Open();
            _ = raw.sqlite3_busy_timeout(_connection.Handle, (int)busyTimeout.TotalMilliseconds);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public override DbConnection Connection => _connection;

    /// <summary>False while a transaction is open; SQLite ends one by itself on a full disk or an I/O error.</summary>
    public bool IsOutsideTransaction => raw.sqlite3_get_autocommit(_connection.Handle) != 0;

    public override SqlStatement Use(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new SqliteStatement(_connection.Handle!, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    public override void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Close();
        _statements.Clear();
        _connection.Dispose();
    }
}
