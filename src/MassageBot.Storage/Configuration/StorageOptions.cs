namespace MassageBot.Storage;

/// <summary>Settings of the storage, section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Storage";

    /// <summary>Which database is used.</summary>
    /// <value>The default is <see cref="StorageProvider.Sqlite"/>.</value>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>The connection string of the database: a file of SQLite, or a server of PostgreSQL such as <c>Host=db;Database=massagebot;Username=massagebot</c>.</summary>
    /// <value>The default is <c>Data Source=data/massagebot.db</c>, under the working directory.</value>
    public string ConnectionString { get; set; } = "Data Source=data/massagebot.db";

    /// <summary>What a write survives.</summary>
    /// <value>The default is <see cref="Durability.Full"/>.</value>
    public Durability Durability { get; set; } = Durability.Full;

    /// <summary>How long a node may work on a turn before another one may take it over.</summary>
    /// <value>The default is 30 seconds; from 1 second to 10 minutes.</value>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a turn is tried before it is given up.</summary>
    /// <value>The default is 3; from 1 to 10.</value>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>How many writes may wait; further callers wait before they can queue.</summary>
    /// <value>The default is 4096; from 1 to 1,000,000.</value>
    public int WriteQueueCapacity { get; set; } = 4096;

    /// <summary>How many reads may run at the same time.</summary>
    /// <value>The default is 8; from 1 to 64.</value>
    public int ReadConnections { get; set; } = 8;

    /// <summary>How many connections write at the same time (PostgreSQL; SQLite has one writer).</summary>
    /// <value>The default is 4; from 1 to 32.</value>
    public int WriteConnections { get; set; } = 4;

    /// <summary>How long a start waits for a server that can't be reached yet (PostgreSQL).</summary>
    /// <value>The default is 15 seconds; from 0 to 5 minutes.</value>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long to wait for another process that holds the database, or for a server that is gone for a moment.</summary>
    /// <value>The default is 5 seconds; from 0 to 1 minute.</value>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
