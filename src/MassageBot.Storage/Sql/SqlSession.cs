using System.Data.Common;

namespace MassageBot.Storage.Sql;

/// <summary>
/// One open connection with its prepared statements. Used by one thread at a time. The SQL that the stores run is the part that all
/// databases understand; what they don't share stands in the folder of each.
/// </summary>
internal abstract class SqlSession : IDisposable
{
    /// <summary>For reading by rows that map themselves.</summary>
    public abstract DbConnection Connection { get; }

    /// <summary>False once the connection is of no more use, as after a restart of the server.</summary>
    public virtual bool IsUsable => true;

    /// <summary>True when other nodes write at the same time: then rows to be claimed are locked by the statement that finds them.</summary>
    public virtual bool IsShared => false;

    /// <summary>The prepared statement; dispose it after use to make it ready for the next one.</summary>
    public abstract SqlStatement Use(string sql);

    public int Execute(string sql)
    {
        using var statement = Use(sql);
        return statement.Execute();
    }

    /// <summary>Tells the other nodes, together with the commit. Where there are none it has no effect.</summary>
    public virtual void Announce(NodeNews news)
    {
    }

    public abstract void Dispose();
}
