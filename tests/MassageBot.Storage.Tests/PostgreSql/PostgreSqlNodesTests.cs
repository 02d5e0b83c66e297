using System.Collections.Concurrent;

namespace MassageBot.Storage.Tests.PostgreSql;

/// <summary>Two nodes on one database.</summary>
public sealed class PostgreSqlNodesTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly ConversationKey Chat = new("directline", "chat-1");

    private readonly PostgreSqlStorageUnderTest _first = new();
    private readonly PostgreSqlStorageUnderTest _second;

    public PostgreSqlNodesTests() => _second = new PostgreSqlStorageUnderTest(_first);

    [PostgreSqlFact]
    public async Task Two_nodes_that_start_at_once_on_nothing_share_one_schema()
    {
        await Task.WhenAll(Task.Run(_first.Database.Open), Task.Run(_second.Database.Open));

        Assert.Equal(1L, await _first.QueryAsync("SELECT COUNT(*) FROM schema_versions WHERE name = '0001_initial.sql'"));
        await AcceptAsync(_first, "1");
        Assert.Equal(2, (await AcceptAsync(_second, "2")).Sequence);
    }

    [PostgreSqlFact]
    public async Task Fifty_messages_at_once_on_two_nodes_are_taken_one_by_one_in_their_order()
    {
        var nodes = new[] { (_first, "node-1"), (_second, "node-2") };
        var acceptances = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => AcceptAsync(nodes[i % 2].Item1, $"m{i}"))));
        Assert.Equal(Enumerable.Range(1, 50).Select(i => (long)i), acceptances.Select(acceptance => acceptance.Sequence).Order());

        var taken = new ConcurrentQueue<string>();
        var running = 0;
        var together = 0;
        await Task.WhenAll(nodes.Select(node => Task.Run(async () =>
        {
            while (taken.Count < 50)
            {
                if (await node.Item1.Turns.TakeNextAsync(Chat, node.Item2, CancellationToken.None) is not { } turn)
                    continue;
                if (Interlocked.Increment(ref running) > 1)
                    Interlocked.Increment(ref together);
                taken.Enqueue(turn.ActivityId);
                Interlocked.Decrement(ref running);
                await node.Item1.Turns.CommitAsync(new TurnCommit(turn, [], [Reply()], []), CancellationToken.None);
            }
        })));

        Assert.Equal(0, together);
        Assert.Equal(acceptances.OrderBy(acceptance => acceptance.Sequence).Select(acceptance => acceptance.ActivityId), taken);
        Assert.Equal(100, (await _first.Conversations.ReadAsync(Chat, 0, 1000, CancellationToken.None)).Items.Count);
    }

    [PostgreSqlFact]
    public async Task A_message_that_reaches_both_nodes_at_once_is_accepted_once()
    {
        for (var i = 0; i < 20; i++)
        {
            var both = await Task.WhenAll(
                Task.Run(() => AcceptAsync(_first, $"same-{i}")),
                Task.Run(() => AcceptAsync(_second, $"same-{i}")));

            Assert.Single(both, acceptance => !acceptance.IsDuplicate);
        }

        Assert.Equal(20L, await _first.QueryAsync("SELECT COUNT(*) FROM activities"));
    }

    [PostgreSqlFact]
    public async Task What_a_dead_node_had_taken_another_takes_once_the_lease_is_over_and_the_dead_ones_result_is_refused()
    {
        await AcceptAsync(_first, "m");
        var lost = (await _first.Turns.TakeNextAsync(Chat, "node-1", CancellationToken.None))!;
        Assert.Null(await _second.Turns.TakeNextAsync(Chat, "node-2", CancellationToken.None));

        _second.Time.Advance(TimeSpan.FromSeconds(31));
        var taken = (await _second.Turns.TakeNextAsync(Chat, "node-2", CancellationToken.None))!;

        Assert.Equal((lost.InboxId, 2), (taken.InboxId, taken.Attempt));
        await Assert.ThrowsAsync<LeaseLostException>(() => _first.Turns.CommitAsync(new TurnCommit(lost, [], [Reply()], []), CancellationToken.None));
        await _second.Turns.CommitAsync(new TurnCommit(taken, [], [Reply()], []), CancellationToken.None);
        Assert.Equal(2L, await _first.QueryAsync("SELECT COUNT(*) FROM activities"));
    }

    [PostgreSqlFact]
    public async Task No_message_of_the_outbox_is_given_to_two_nodes_and_each_conversations_order_holds()
    {
        for (var i = 0; i < 20; i++)
        {
            var turn = (await _first.Turns.AcceptAndTakeAsync(Message("m", Chat with { ConversationId = $"chat-{i}" }), "node-1", CancellationToken.None)).Turn!;
            await _first.Turns.CommitAsync(new TurnCommit(turn, [], [Reply(deliver: true), Reply(deliver: true), Reply(deliver: true)], []), CancellationToken.None);
        }

        var sent = new ConcurrentQueue<OutboxItem>();
        var now = _first.Time.GetUtcNow();
        await Task.WhenAll(new[] { (_first, "node-1"), (_second, "node-2") }.Select(node => Task.Run(async () =>
        {
            while (sent.Count < 60)
            {
                foreach (var item in await node.Item1.Outbox.ClaimAsync(node.Item2, now, now.AddMinutes(1), 7, CancellationToken.None))
                {
                    sent.Enqueue(item);
                    await node.Item1.Outbox.MarkSentAsync(item.Id, null, CancellationToken.None);
                }
            }
        })));

        Assert.Equal(60, sent.Select(item => item.Id).Distinct().Count());
        Assert.Equal(60, sent.Count);
        foreach (var conversation in sent.GroupBy(item => item.Conversation))
            Assert.Equal(conversation.Select(item => item.Id).Order(), conversation.Select(item => item.Id));
    }

    [PostgreSqlFact]
    public async Task Of_two_steps_decided_by_the_same_revision_of_a_case_one_is_taken()
    {
        var reference = await _first.Escalations.ReserveReferenceAsync(CancellationToken.None);
        var now = _first.Time.GetUtcNow();
        var open = (await _first.Turns.AcceptAndTakeAsync(Message("help", Chat), "node-1", CancellationToken.None)).Turn!;
        await _first.Turns.CommitAsync(
            new TurnCommit(open, [], [], [new EscalationOpened(reference, "URGENT", null, [], null, null, null, now, "v1")]), CancellationToken.None);
        var turns = new List<PendingTurn>();
        foreach (var (node, staff) in new[] { (_first, "staff-1"), (_second, "staff-2") })
            turns.Add((await node.Turns.AcceptAndTakeAsync(Message("claim", Chat with { ConversationId = staff }), staff, CancellationToken.None)).Turn!);

        var claims = await Task.WhenAll(turns.Select((turn, i) => Task.Run(async () =>
        {
            try
            {
                var claim = new EscalationMoved(reference, 1, EscalationStep.Claimed, new StaffMember($"s{i}", "Sam"), null, now, null);
                await new[] { _first, _second }[i].Turns.CommitAsync(new TurnCommit(turn, [], [], [claim]), CancellationToken.None);
                return true;
            }
            catch (StateConflictException)
            {
                return false;
            }
        })));

        Assert.Single(claims, claimed => claimed);
    }

    [PostgreSqlFact]
    public async Task A_secret_made_on_both_nodes_at_once_is_the_same()
    {
        var secrets = await Task.WhenAll(new[] { _first, _second }.Select((node, i) => Task.Run(() =>
            node.Secrets.GetOrCreateAsync("key", () => [(byte)i], CancellationToken.None))));

        Assert.Equal(secrets[0], secrets[1]);
    }

    [PostgreSqlFact]
    public async Task What_one_node_commits_the_other_hears_and_nobody_hears_itself()
    {
        using var ending = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var there = _second.Get<INodeNews>().ListenAsync(ending.Token).GetAsyncEnumerator();
        await using var here = _first.Get<INodeNews>().ListenAsync(ending.Token).GetAsyncEnumerator();
        Assert.True(await there.MoveNextAsync());
        Assert.Equal(NodeNewsKind.Missed, there.Current.Kind);
        Assert.True(await here.MoveNextAsync());

        var turn = (await _first.Turns.AcceptAndTakeAsync(Message("m1", Chat), "node-1", CancellationToken.None)).Turn!;
        await _first.Turns.CommitAsync(new TurnCommit(turn, [], [Reply(deliver: true)], []), CancellationToken.None);
        var heard = new List<NodeNews>();
        while (heard.Count < 3 && await there.MoveNextAsync())
            heard.Add(there.Current);

        Assert.Equal(
            [new NodeNews(NodeNewsKind.Transcript, Chat), new NodeNews(NodeNewsKind.Outbox), new NodeNews(NodeNewsKind.TurnEnded, Chat, "m1")], heard);
        await AcceptAsync(_second, "m2");
        Assert.True(await here.MoveNextAsync());
        Assert.Equal(new NodeNews(NodeNewsKind.Transcript, Chat), here.Current);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _second.DisposeAsync();
        await _first.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private InboundActivity Message(string id, ConversationKey conversation) =>
        new(conversation, id, null, "message", true, "{}", _first.Time.GetUtcNow(), "client-1");

    private OutgoingActivity Reply(bool deliver = false) => new("{}", "message", true, deliver, _first.Time.GetUtcNow());

    private Task<Acceptance> AcceptAsync(PostgreSqlStorageUnderTest node, string id) => node.Turns.AcceptAsync(Message(id, Chat), CancellationToken.None);
}
