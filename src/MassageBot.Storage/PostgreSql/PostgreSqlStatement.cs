using System.Globalization;
using System.Text;
using MassageBot.Storage.Sql;
using Npgsql;
using NpgsqlTypes;

namespace MassageBot.Storage.PostgreSql;

/// <summary>
/// A statement of one connection. Its rows are read to the end at once, because a connection can't run a second statement while the rows
/// of a first are open.
/// </summary>
internal sealed class PostgreSqlStatement : SqlStatement
{
    private readonly PostgreSqlSession _session;
    private readonly NpgsqlBatchCommand _command;
    private readonly List<object[]> _rows = [];
    private int _row = -1;

    public PostgreSqlStatement(PostgreSqlSession session, string sql)
    {
        _session = session;
        var text = new StringBuilder(sql);
        var parameters = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] != '?' || !char.IsAsciiDigit(text[i + 1]))
                continue;
            text[i] = '$';
            var end = i + 1;
            var number = 0;
            for (; end < text.Length && char.IsAsciiDigit(text[end]); end++)
                number = number * 10 + (text[end] - '0');
            parameters = Math.Max(parameters, number);
        }

        _command = new NpgsqlBatchCommand(text.ToString());
        for (var i = 0; i < parameters; i++)
            _command.Parameters.Add(new NpgsqlParameter { Value = DBNull.Value });
    }

    public override SqlStatement Bind(int index, long value) => Set(index, NpgsqlDbType.Bigint, value);

    public override SqlStatement Bind(int index, long? value) => Set(index, NpgsqlDbType.Bigint, value);

    public override SqlStatement Bind(int index, double? value) => Set(index, NpgsqlDbType.Double, value);

    public override SqlStatement Bind(int index, bool value) => Bind(index, value ? 1L : 0L);

    public override SqlStatement Bind(int index, string? value) => Set(index, NpgsqlDbType.Text, value is null ? null : Storable(value));

    public override SqlStatement BindBlob(int index, byte[] value) => Set(index, NpgsqlDbType.Bytea, value);

    public override bool Step()
    {
        if (_row < 0)
            _session.Run(_command, _rows);
        return ++_row < _rows.Count;
    }

    public override int Execute() => Math.Max(0, _session.Run(_command, _rows));

    public override long Number(int column) => _rows[_row][column] is long number ? number : Convert.ToInt64(_rows[_row][column], CultureInfo.InvariantCulture);

    public override double Real(int column) => Convert.ToDouble(_rows[_row][column], CultureInfo.InvariantCulture);

    public override bool IsNull(int column) => _rows[_row][column] is DBNull;

    public override string Text(int column) => (string)_rows[_row][column];

    public override byte[] Blob(int column) => (byte[])_rows[_row][column];

    public override void Dispose()
    {
        _rows.Clear();
        _row = -1;
        // The types stay, so that the server's prepared statement fits the next use.
        foreach (NpgsqlParameter parameter in _command.Parameters)
            parameter.Value = DBNull.Value;
    }

    private PostgreSqlStatement Set(int index, NpgsqlDbType type, object? value)
    {
        var parameter = _command.Parameters[index - 1];
        parameter.NpgsqlDbType = type;
        parameter.Value = value ?? DBNull.Value;
        return this;
    }

    // The server's text holds neither the null character nor half a surrogate pair; both may come with what somebody types.
    private static string Storable(string value)
    {
        if (!value.Contains('\0') && !value.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            return value;
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)).Replace('\0', '\ufffd');
    }
}
