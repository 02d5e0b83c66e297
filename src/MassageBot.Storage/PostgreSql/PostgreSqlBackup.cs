namespace MassageBot.Storage.PostgreSql;

/// <summary>A server has backups of its own, which also hold what stands beside the tables. It is named rather than imitated.</summary>
internal sealed class PostgreSqlBackup : IDatabaseBackup
{
    public BackupReport Backup(string file) => throw Elsewhere();

    public BackupReport Restore(string file) => throw Elsewhere();

    private static StorageException Elsewhere() => new(
        StorageErrors.BackupElsewhere,
        "Storage:Provider is PostgreSql, and a PostgreSQL server makes its backups itself. Use pg_dump and pg_restore, or the server's continuous archiving.");
}
