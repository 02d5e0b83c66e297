using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MassageBot.Tests.Nodes;

/// <summary>Two whole programs on one PostgreSQL server.</summary>
public sealed class TwoNodesTests
{
    private static readonly ConversationKey Chat = new("terminal", "chat-1");

    [NodesFact]
    public async Task A_token_of_one_node_is_good_on_the_other_and_a_reply_made_there_arrives_at_a_stream_here()
    {
        await using var database = new SharedDatabase();
        await using var there = await TestClinic.StartAsync(null, database.Settings("there"));
        await using var here = await TestClinic.StartAsync(null, database.Settings("here"));
        await using var talk = await DirectLineTalk.BeginAsync(new HttpClient(new PostThereReadHere(there.Address, here.Address)) { BaseAddress = there.Address });
        await talk.ReconnectAsync();

        var replies = await talk.SayAsync("How long does soreness last?");

        Assert.NotEmpty(replies);
        Assert.Equal(0, here.Services.GetRequiredService<TurnWaiters>().Count);
        Assert.Equal(1, here.Services.GetRequiredService<TranscriptSignals>().Count(new ConversationKey("directline", talk.ConversationId)));
        Assert.Equal(0, there.Services.GetRequiredService<TranscriptSignals>().Count(new ConversationKey("directline", talk.ConversationId)));
    }

    [NodesFact]
    public async Task Who_waits_on_one_node_for_a_turn_that_another_runs_gets_its_replies()
    {
        var held = new TaskCompletionSource();
        var bot = new HeldBot("there", held.Task);
        await using var database = new SharedDatabase();
        await using var there = await TestClinic.StartAsync(With(bot), null, database.Settings("there"));
        await using var here = await TestClinic.StartAsync(With(new HeldBot("here", held.Task)), null, database.Settings("here"));
        await GateOf(there).PostAsync(Message("first"), CancellationToken.None);
        await bot.Begun;

        var waiting = GateOf(here).RunAsync(Message("second"), CancellationToken.None);
        while (await database.QueryAsync("SELECT COUNT(*) FROM inbox") is not 2L)
            await Task.Yield();
        held.SetResult();
        var result = await waiting.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Matches("heard second", Assert.Single(result.Replies).Json);
        Assert.Equal(4L, await database.QueryAsync("SELECT COUNT(*) FROM activities"));
    }

    [NodesFact]
    public async Task What_a_stopping_node_leaves_waiting_another_takes_up_without_delay()
    {
        var held = new TaskCompletionSource();
        var bot = new HeldBot("there", held.Task);
        await using var database = new SharedDatabase();
        var there = await TestClinic.StartAsync(With(bot), null, database.Settings("there"));
        await using var here = await TestClinic.StartAsync(
            With(new HeldBot("here", Task.CompletedTask)), null, [.. database.Settings("here"), "--Turns:RecoveryInterval=01:00:00"]);
        await GateOf(there).PostAsync(Message("first"), CancellationToken.None);
        await bot.Begun;
        await GateOf(here).PostAsync(Message("second"), CancellationToken.None);
        using var news = here.Services.GetRequiredService<TranscriptSignals>().Subscribe(Chat);

        var stopping = there.DisposeAsync().AsTask();
        held.SetResult();
        await stopping;

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await RepliesAsync(here, "second")).Count == 0)
            await news.WaitAsync(patience.Token);
    }

    [NodesFact]
    public async Task A_node_that_hangs_loses_its_turn_to_another_once_the_lease_is_over_and_its_late_reply_is_dropped()
    {
        var held = new TaskCompletionSource();
        var bot = new HeldBot("there", held.Task);
        await using var database = new SharedDatabase();
        await using var there = await TestClinic.StartAsync(With(bot), null, [.. database.Settings("there"), "--Storage:LeaseDuration=00:00:01", "--Turns:LongestTurn=00:05:00"]);
        await using var here = await TestClinic.StartAsync(With(new HeldBot("here", Task.CompletedTask)), null, [.. database.Settings("here"), "--Turns:RecoveryInterval=00:00:01"]);
        using var newsHere = here.Services.GetRequiredService<TranscriptSignals>().Subscribe(Chat);
        await GateOf(there).PostAsync(Message("first"), CancellationToken.None);
        await bot.Begun;

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await RepliesAsync(here, "first")).Count == 0)
            await newsHere.WaitAsync(patience.Token);
        held.SetResult();
        await there.Services.GetRequiredService<ConversationLanes>().WhenIdleAsync().WaitAsync(patience.Token);

        var reply = Assert.Single(await RepliesAsync(here, "first"));
        Assert.Contains("here heard first", reply.Json, StringComparison.Ordinal);
        Assert.Contains(there.Log.Lines, line => line.Contains("MB2003", StringComparison.Ordinal));
    }

    [NodesFact]
    public async Task A_second_node_of_the_same_name_is_refused_and_may_start_once_the_first_is_gone()
    {
        await using var database = new SharedDatabase();
        string[] settings = [.. database.Settings("same"), "--Storage:StartTimeout=00:00:01"];
        var first = await TestClinic.StartAsync(null, settings);
        try
        {
            var refused = await Assert.ThrowsAsync<StorageException>(() => TestClinic.StartAsync(null, settings));
            Assert.Equal(StorageErrors.NodeNameTaken, refused.Code);
        }
        finally
        {
            await first.DisposeAsync();
        }

        await using var second = await TestClinic.StartAsync(null, settings);
    }

    private static Action<IServiceCollection> With(IBot bot) => services => services.Replace(ServiceDescriptor.Singleton(bot));

    private static TurnGate GateOf(TestClinic clinic) => clinic.Services.GetRequiredService<TurnGate>();

    private static Task<IReadOnlyList<SentActivity>> RepliesAsync(TestClinic clinic, string id) =>
        clinic.Services.GetRequiredService<ITurnStore>().RepliesToAsync(Chat, id, CancellationToken.None);

    private static InboundActivity Message(string text) => new(
        Chat,
        text,
        null,
        ActivityTypes.Message,
        Visible: true,
        $$$"""{"type":"message","text":"{{{text}}}","channelId":"terminal","conversation":{"id":"chat-1"},"from":{"id":"client"},"recipient":{"id":"bot"}}""",
        new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        "client");
}
