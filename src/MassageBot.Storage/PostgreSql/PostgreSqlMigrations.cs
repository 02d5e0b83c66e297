using System.Reflection;
using Npgsql;

namespace MassageBot.Storage.PostgreSql;

/// <summary>
/// Brings a schema to this program's version by the embedded scripts, each once and in order, all in one transaction. Nodes that start at
/// the same time wait for each other; the last ones find everything done.
/// </summary>
internal static class PostgreSqlMigrations
{
    private const string Folder = "MassageBot.Storage.Migrations.PostgreSql.";
    private const string Table = "schema_versions";

    public static void Run(string connectionString, string schema, PostgreSqlLocks locks, string server)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        RefuseOtherEncoding(connection, server);
        using var transaction = connection.BeginTransaction();
        Execute(connection, "SELECT pg_advisory_xact_lock($1)", locks.Migration);
        // An existing schema is left alone: to make sure of one that exists needs the right to make it.
        if (!Exists(connection, $"\"{schema}\""))
            Execute(connection, $"CREATE SCHEMA \"{schema}\"");
        if (!Exists(connection, $"\"{schema}\".{Table}", isTable: true))
            Execute(connection, $"CREATE TABLE {Table} (name TEXT COLLATE \"C\" PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL DEFAULT now())");
        var applied = Applied(connection);
        RefuseNewer(applied, server);
        foreach (var name in Scripts().Where(name => !applied.Contains(name)))
            Apply(connection, name, server);
        transaction.Commit();
    }

    /// <summary>Refuses a schema that is not there or not of this program's version; changes nothing.</summary>
    public static void Check(string connectionString, string schema, string server)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        if (!Exists(connection, $"\"{schema}\".{Table}", isTable: true))
        {
            throw new StorageException(
                StorageErrors.NoDatabase,
                $"The database '{server}' has nothing of this program's (no schema '{schema}') yet, so there is nothing to read. Start the program once, or name the database in Storage:ConnectionString.");
        }

        var applied = Applied(connection);
        RefuseNewer(applied, server);
        if (Scripts().All(applied.Contains))
            return;
        throw new StorageException(
            StorageErrors.OlderSchema,
            $"The database '{server}' was written by an older version of this program and is only read here. Start the program itself once (it brings the database up to date), then run this command again. Nothing was changed.");
    }

    private static void Apply(NpgsqlConnection connection, string name, string server)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        using var reader = new StreamReader(stream);
        try
        {
            Execute(connection, reader.ReadToEnd());
            Execute(connection, $"INSERT INTO {Table} (name) VALUES ($1)", name);
        }
        catch (PostgresException exception) when (exception.SqlState != PostgresErrorCodes.InsufficientPrivilege && !PostgreSqlFailures.IsAbsent(exception))
        {
            throw new StorageException(
                StorageErrors.MigrationFailed,
                $"Migration '{name}' of the database '{server}' failed ({exception.MessageText}). Everything was undone and no data was lost. Start the former version of the program, or look at what else is in its schema.",
                exception);
        }
    }

    private static IEnumerable<string> Scripts() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]).Order(StringComparer.Ordinal);

    private static HashSet<string> Applied(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand($"SELECT name FROM {Table}", connection);
        using var reader = command.ExecuteReader();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    private static void RefuseNewer(HashSet<string> applied, string server)
    {
        var unknown = applied.Except(Scripts(), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count == 0)
            return;
        throw new StorageException(
            StorageErrors.NewerSchema,
            $"The database '{server}' was written by a newer version of this program (it has '{string.Join("', '", unknown)}'). Start the newer version, or put a backup from before the update in place. Nothing was changed.");
    }

    private static void RefuseOtherEncoding(NpgsqlConnection connection, string server)
    {
        using var command = new NpgsqlCommand("SHOW server_encoding", connection);
        if ((string?)command.ExecuteScalar() is var encoding && encoding != "UTF8")
        {
            throw new StorageException(
                StorageErrors.NotUtf8,
                $"The database '{server}' keeps its text as {encoding}, which can't hold what clients write. Create it with ENCODING 'UTF8' (and TEMPLATE template0).");
        }
    }

    private static bool Exists(NpgsqlConnection connection, string name, bool isTable = false)
    {
        using var command = new NpgsqlCommand(isTable ? "SELECT to_regclass($1) IS NOT NULL" : "SELECT to_regnamespace($1) IS NOT NULL", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        return (bool)command.ExecuteScalar()!;
    }

    private static void Execute(NpgsqlConnection connection, string sql, object? parameter = null)
    {
#pragma warning disable CA2100 // The program's own scripts and a schema name of small letters.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        if (parameter is not null)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        command.ExecuteNonQuery();
    }
}
