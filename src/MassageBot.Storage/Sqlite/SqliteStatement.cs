using System.Text;
using MassageBot.Storage.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MassageBot.Storage.Sqlite;

/// <summary>
/// A prepared statement of one connection, used over and over. Straight on the native interface, because the hot path runs
/// some ten of them a turn and a command with parameter objects costs several times what SQLite itself does.
/// </summary>
internal sealed class SqliteStatement : SqlStatement
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _buffer = new byte[1024];

    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public override SqlStatement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, index, value));
        return this;
    }

    public override SqlStatement Bind(int index, long? value) => value is { } known ? Bind(index, known) : BindNull(index);

    public override SqlStatement Bind(int index, double? value)
    {
        if (value is not { } known)
            return BindNull(index);
        Check(raw.sqlite3_bind_double(_statement, index, known));
        return this;
    }

    public override SqlStatement Bind(int index, bool value) => Bind(index, value ? 1L : 0L);

    public override SqlStatement Bind(int index, string? value)
    {
        if (value is null)
            return BindNull(index);
        if (value.Length == 0)
        {
            // An empty span would be bound as NULL.
            Check(raw.sqlite3_bind_text(_statement, index, string.Empty));
            return this;
        }

        var size = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_buffer.Length < size)
            _buffer = new byte[size];
        var length = Encoding.UTF8.GetBytes(value, _buffer);
        Check(raw.sqlite3_bind_text(_statement, index, _buffer.AsSpan(0, length)));
        return this;
    }

    public override SqlStatement BindBlob(int index, byte[] value)
    {
        Check(raw.sqlite3_bind_blob(_statement, index, value));
        return this;
    }

    public override bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code == raw.SQLITE_DONE)
            return false;
        Check(code);
        return false;
    }

    public override int Execute()
    {
        while (Step())
        {
            // A pragma may answer with a row that nobody needs.
        }

        return raw.sqlite3_changes(_database);
    }

    public override long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public override double Real(int column) => raw.sqlite3_column_double(_statement, column);

    public override bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public override string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(_statement, column));

    public override byte[] Blob(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    public override void Dispose()
    {
        _ = raw.sqlite3_reset(_statement);
        _ = raw.sqlite3_clear_bindings(_statement);
    }

    public void Close() => _statement.Dispose();

    private SqliteStatement BindNull(int index)
    {
        Check(raw.sqlite3_bind_null(_statement, index));
        return this;
    }

    private void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)
            return;
        throw new SqliteException(
            raw.sqlite3_errmsg(_database).utf8_to_string(),
            raw.sqlite3_errcode(_database),
            raw.sqlite3_extended_errcode(_database));
    }
}
