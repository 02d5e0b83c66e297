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

    public static void Run(string connectionString, string file)
    {
        var engine = Build(connectionString);
        RefuseNewerFile(engine, file);
        var result = engine.PerformUpgrade();
        if (result.Successful)
            return;
        throw new StorageException(
            StorageErrors.MigrationFailed,
            $"Migration '{result.ErrorScript?.Name ?? "?"}' of the database '{file}' failed ({result.Error?.Message}). The script was undone and no data was lost. Keep a copy of the file, then start the former version of the program or put the latest backup in place.",
            result.Error);
    }

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
