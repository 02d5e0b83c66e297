using System.Data;
using System.Reflection;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;

namespace MassageBot.Storage.Sqlite;

/// <summary>Brings a database file to this program's version by the embedded scripts, each once and in order.</summary>
internal static class SqliteMigrations
{
    private const string Folder = "MassageBot.Storage.Migrations.Sqlite.";

    // Another program that starts on the same new file may run a script between the look at what ran and the script here.
    private const int Attempts = 50;

    public static void Run(string connectionString, string file)
    {
        var engine = Build(connectionString);
        RefuseNewerFile(engine, file);
        var result = engine.PerformUpgrade();
        for (var attempt = 1; attempt < Attempts && MayHaveBeenOvertaken(result); attempt++)
            result = Build(connectionString).PerformUpgrade();
        if (result.Successful)
            return;
        throw new StorageException(
            StorageErrors.MigrationFailed,
            $"Migration '{result.ErrorScript?.Name ?? "?"}' of the database '{file}' failed ({result.Error?.Message}). The script was undone and no data was lost. Keep a copy of the file, then start the former version of the program or put the latest backup in place.",
            result.Error);
    }

    /// <summary>Refuses a file that is not of this program's version; changes nothing.</summary>
    public static void Check(string connectionString, string file)
    {
        var engine = Build(connectionString);
        RefuseNewerFile(engine, file);
        if (engine.GetScriptsToExecute().Count == 0)
            return;
        throw new StorageException(
            StorageErrors.OlderSchema,
            $"The database '{file}' was written by an older version of this program and is only read here. Start the program itself once (it brings the file up to date), then run this command again. Nothing was changed.");
    }

    /// <summary>Refuses a file of a newer version of this program; an older one is brought up to date at the next start. Changes nothing.</summary>
    public static void CheckNotNewer(string connectionString, string file) => RefuseNewerFile(Build(connectionString), file);

    private static bool MayHaveBeenOvertaken(DatabaseUpgradeResult result) =>
        !result.Successful && result.Error is { Message: var said }
        && (said.Contains("already exists", StringComparison.OrdinalIgnoreCase) || said.Contains("duplicate column name", StringComparison.OrdinalIgnoreCase));

    private static UpgradeEngine Build(string connectionString) => DeployChanges.To
        .SqliteDatabase(connectionString)
        .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.StartsWith(Folder, StringComparison.Ordinal))
        .WithTransactionPerScript()
        .WithVariablesDisabled()
        .LogTo(new NoOpUpgradeLog())
        .Build();

    private static void RefuseNewerFile(UpgradeEngine engine, string file)
    {
        var known = engine.GetDiscoveredScripts().Select(script => script.Name).ToHashSet(StringComparer.Ordinal);
        var unknown = engine.GetExecutedScripts().Where(name => !known.Contains(name)).ToList();
        if (unknown.Count == 0)
            return;
        throw new StorageException(
            StorageErrors.NewerSchema,
            $"The database '{file}' was written by a newer version of this program (it has '{string.Join("', '", unknown)}'). Start the newer version, or put a backup from before the update in place. Nothing was changed.");
    }
}
