namespace MassageBot.Storage.Sql;

/// <summary>
/// A statement of one connection, used over and over: its parameters are <c>?1</c>, <c>?2</c> and so on, and one that is not bound is
/// NULL. Dispose it after use to make it ready for the next one.
/// </summary>
internal abstract class SqlStatement : IDisposable
{
    public abstract SqlStatement Bind(int index, long value);

    public abstract SqlStatement Bind(int index, long? value);

    public abstract SqlStatement Bind(int index, double? value);

    public abstract SqlStatement Bind(int index, bool value);

    public abstract SqlStatement Bind(int index, string? value);

    public abstract SqlStatement BindBlob(int index, byte[] value);

    /// <summary>Goes to the next row; false when there is none.</summary>
    public abstract bool Step();

    /// <summary>Runs a statement that gives no rows and returns how many it changed.</summary>
    public abstract int Execute();

    /// <summary>A whole number; a truth is 1 or 0.</summary>
    public abstract long Number(int column);

    public abstract double Real(int column);

    public abstract bool IsNull(int column);

    public abstract string Text(int column);

    public abstract byte[] Blob(int column);

    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public double? RealOrNull(int column) => IsNull(column) ? null : Real(column);

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public abstract void Dispose();
}
