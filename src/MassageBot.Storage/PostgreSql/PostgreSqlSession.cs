using System.Data;
using System.Data.Common;
using System.Globalization;
using MassageBot.Storage.Sql;
using Npgsql;

namespace MassageBot.Storage.PostgreSql;

/// <summary>One open connection with its statements. Used by one thread at a time.</summary>
internal sealed class PostgreSqlSession : SqlSession
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlBatch _batch;
    private readonly List<string> _unsent = [];
    private readonly Dictionary<string, PostgreSqlStatement> _statements = new(StringComparer.Ordinal);

    /// <param name="connectionString">Where to.</param>
    /// <param name="settings">Settings of the server for this connection.</param>
    public PostgreSqlSession(string connectionString, IReadOnlyList<(string Name, string Value)> settings)
    {
        _connection = new NpgsqlConnection(connectionString);
        try
        {
            _connection.Open();
            _batch = _connection.CreateBatch();
            if (settings.Count > 0)
                Set(settings);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public override DbConnection Connection => _connection;

    public override bool IsUsable => _connection.State == ConnectionState.Open;

    public override bool IsShared => true;

    /// <summary>True while something waits to be sent with the next statement.</summary>
    public bool HasUnsent => _unsent.Count > 0;

    /// <summary>What is to be told to the other nodes with the commit.</summary>
    public List<NodeNews> News { get; } = [];

    public override SqlStatement Use(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new PostgreSqlStatement(this, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    public override void Announce(NodeNews news)
    {
        if (!News.Contains(news))
            News.Add(news);
    }

    /// <summary>Sends a statement without rows together with the next one: on a network the way there and back costs most.</summary>
    public void Defer(string sql) => _unsent.Add(sql);

    /// <summary>Takes back what was deferred last and not sent.</summary>
    public void Recall() => _unsent.RemoveAt(_unsent.Count - 1);

    /// <summary>Forgets what a transaction that is over has left behind here.</summary>
    public void Forget()
    {
        _unsent.Clear();
        News.Clear();
    }

    /// <summary>Runs commands whose rows nobody needs.</summary>
    public void Send(params ReadOnlySpan<NpgsqlBatchCommand> commands)
    {
        Prepare();
        foreach (var command in commands)
            _batch.BatchCommands.Add(command);
        _batch.ExecuteNonQuery();
    }

    /// <summary>Runs a statement, reads its rows and returns how many it changed.</summary>
    public int Run(NpgsqlBatchCommand command, List<object[]> rows)
    {
        rows.Clear();
        Prepare();
        _batch.BatchCommands.Add(command);
        using var reader = _batch.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        reader.Close();
        return command.RecordsAffected;
    }

    public override void Dispose()
    {
        _batch.Dispose();
        _connection.Dispose();
    }

    private void Prepare()
    {
        _batch.BatchCommands.Clear();
        foreach (var sql in _unsent)
            _batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        _unsent.Clear();
    }

    // In one statement: several at once the driver sends with the help of the thread pool, all of whose threads may be waiting for connections.
    private void Set(IReadOnlyList<(string Name, string Value)> settings)
    {
        var calls = settings.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"set_config(${(2 * i) + 1}, ${(2 * i) + 2}, false)"));
        var command = new NpgsqlBatchCommand("SELECT " + string.Join(", ", calls));
        foreach (var (name, value) in settings)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = name });
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        _batch.BatchCommands.Add(command);
        _batch.ExecuteNonQuery();
    }
}
