namespace MassageBot.Storage;

/// <summary>Which database the storage uses.</summary>
public enum StorageProvider
{
    /// <summary>One SQLite file, for one node.</summary>
    Sqlite = 0,

    /// <summary>A PostgreSQL server, for one node or several.</summary>
    PostgreSql = 1,
}
