using System.Diagnostics;
using System.Globalization;
using MassageBot.Benchmarks.Hosting;
using MassageBot.FollowUps;
using MassageBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Benchmarks;

/// <summary>
/// 100,000 clients whose treatments ended at once: planned, handed over to their conversations, their turns run. Then the same with a process that is killed
/// ten times; the database is asked whether each was handed over once.
/// </summary>
internal static class CheckInsBenchmark
{
    private const int Clients = 100_000;
    private const int Kills = 10;

    public static async Task RunAsync()
    {
        Console.WriteLine(Machine.Describe());
        using var folder = new WorkingDirectory();
        var planned = Path.Combine(folder.Path, "planned.db");
        await PlanAsync(planned);
        var killed = Path.Combine(folder.Path, "killed.db");
        File.Copy(planned, killed);
        await HandOverAsync(planned);
        Print($"check: {await AnomaliesAsync(planned)}");
        await KillAsync(killed);
        Print($"check: {await AnomaliesAsync(killed)}");
    }

    private static async Task PlanAsync(string database)
    {
        using (var host = await CheckInsWork.StartAsync(database, 0))
        {
            var planning = host.Services.GetRequiredService<TreatmentPlanning>();
            var consent = new CareConsent("v1", CheckInsWork.End.AddDays(-1), "paper");
            var treatments = Enumerable.Range(0, Clients).Select(i => planning.Plan(new NewTreatment(
                FormattableString.Invariant($"t-{i}"),
                new CareClient(FormattableString.Invariant($"c-{i}"), "Ann", "en-GB", "Europe/London"), null, "deep-tissue", ["leg"], [], CheckInsWork.End, consent)));
            var watch = Stopwatch.StartNew();
            var result = await host.Services.GetRequiredService<ITreatmentStore>().ImportAsync(treatments, CancellationToken.None);
            Print($"planned and kept: {result.Added} treatments with {result.Added * 5} check-ins in {watch.Elapsed.TotalSeconds:F1} s");
            await host.StopAsync();
        }

        // The conversations that the clients had before.
        await QueryAsync(database, """
            INSERT INTO conversations (channel_id, conversation_id, user_id, created_at) SELECT 'directline', external_id, 'user-' || id, created_at FROM clients;
            UPDATE clients SET conversation = (SELECT id FROM conversations WHERE channel_id = 'directline' AND conversation_id = external_id);
            """);
    }

    private static async Task HandOverAsync(string database)
    {
        using var host = await CheckInsWork.StartAsync(database, 5);
        var watch = Stopwatch.StartNew();
        var shown = 0;
        var handed = await CheckInsWork.RunAsync(host.Services, count =>
        {
            if (count / (Clients / 5) == shown)
                return;
            shown = count / (Clients / 5);
            Print($"  {count} after {watch.Elapsed.TotalSeconds:F1} s: heap {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:F0} MB, resident {Environment.WorkingSet / 1048576.0:F0} MB");
        });
        Print($"handed over, with their turns run: {handed} in {watch.Elapsed.TotalSeconds:F1} s");
        await host.StopAsync();
    }

    private static async Task KillAsync(string database)
    {
        var watch = Stopwatch.StartNew();
        for (var kill = 0; kill <= Kills; kill++)
        {
            // Five minutes later each time: the claims of the one that was killed have ended.
            using var process = CheckInsWork.Spawn(database, 5 + 5 * kill);
            var passes = 0;
            while (await process.StandardOutput.ReadLineAsync() is not null)
            {
                if (++passes < 20 + 3 * kill || kill == Kills)
                    continue;
                process.Kill();
                break;
            }

            await process.WaitForExitAsync();
        }

        Print($"killed {Kills} times on the way: done in {watch.Elapsed.TotalSeconds:F1} s, starts included");
    }

    private static async Task<string> AnomaliesAsync(string database)
    {
        var events = await QueryAsync(database, "SELECT COUNT(*) FROM activities WHERE kind = 'event'");
        var conversations = await QueryAsync(database, "SELECT COUNT(DISTINCT conversation) FROM activities WHERE kind = 'event'");
        var handed = await QueryAsync(database, "SELECT COUNT(*) FROM check_ins WHERE step = 'end-of-session' AND status = 2");
        var waiting = await QueryAsync(database, "SELECT COUNT(*) FROM inbox");
        return string.Create(CultureInfo.InvariantCulture, $"{handed} handed over, {events} events in {conversations} conversations, {waiting} turns left to run");
    }

    private static async Task<object?> QueryAsync(string database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant statements.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
