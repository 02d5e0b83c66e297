using MassageBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Benchmarks.Load;

/// <summary>Fills a database with conversations that ended, through the store itself.</summary>
internal static class StoredConversations
{
    private const int AtOnce = 256;
    private static readonly DateTimeOffset At = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly string Reply = $$"""{"type":"message","text":"{{new string('a', 300)}}"}""";
    private static readonly string State = $$"""{"answers":"{{new string('s', 600)}}"}""";

    /// <summary>Adds conversations of one message, one reply and one piece of state.</summary>
    /// <param name="database">The file.</param>
    /// <param name="from">The number of the first.</param>
    /// <param name="to">The number after the last.</param>
    public static async Task AddAsync(string database, int from, int to)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(At));
        services.AddMassageBotStorage(options => (options.ConnectionString, options.Durability) = ("Data Source=" + database, Durability.Normal));
        await using var provider = services.BuildServiceProvider();
        var turns = provider.GetRequiredService<ITurnStore>();
        await Parallel.ForEachAsync(Enumerable.Range(from, to - from), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellationToken) =>
        {
            var key = new ConversationKey("emulator", $"stored-{number}");
            var inbound = new InboundActivity(key, "1", null, "message", true, """{"type":"message","text":"my back hurts"}""", At, "client");
            var turn = (await turns.AcceptAndTakeAsync(inbound, "main", cancellationToken)).Turn!;
            await turns.CommitAsync(
                new TurnCommit(turn, [new StateChange(StateKeys.Conversation(key), State, null)], [new OutgoingActivity(Reply, "message", true, false, At)], []), cancellationToken);
        });
    }
}
