using Dapper;
using Microsoft.Extensions.Options;

namespace MassageBot.Storage.Sql;

internal sealed class SqlTurnStore(ISqlDatabase database, IOptions<StorageOptions> options, TimeProvider time) : ITurnStore
{
    private const string WaitingSql = """
        SELECT c.channel_id AS ChannelId, c.conversation_id AS ConversationId
        FROM (SELECT conversation, MIN(activity) AS head FROM inbox WHERE failed_at IS NULL GROUP BY conversation) w
        JOIN conversations c ON c.id = w.conversation ORDER BY w.head
        """;

    private const string FailedSql = """
        SELECT i.activity AS InboxId, c.channel_id AS ChannelId, c.conversation_id AS ConversationId, a.activity_id AS ActivityId,
               a.timestamp AS Timestamp, i.attempts AS Attempts, i.failure_code AS Code, i.failure_detail AS Detail, i.failed_at AS FailedAt
        FROM inbox i JOIN activities a ON a.id = i.activity JOIN conversations c ON c.id = i.conversation
        WHERE i.failed_at IS NOT NULL ORDER BY i.failed_at DESC, i.activity DESC LIMIT @limit
        """;

    private readonly StorageOptions _options = options.Value;

    public Task<Acceptance> AcceptAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return database.WriteAsync(session => Accept(session, activity, owner: null).Acceptance, cancellationToken, scope: WriteScope.Of(activity.Conversation));
    }

    public Task<AcceptedTurn> AcceptAndTakeAsync(InboundActivity activity, string owner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrEmpty(owner);
        return database.WriteAsync(session => Accept(session, activity, owner), cancellationToken, scope: WriteScope.Of(activity.Conversation));
    }

    public async Task<PendingTurn?> TakeNextAsync(ConversationKey conversation, string owner, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        // Most often nothing more waits; a reader can say so without a place in the writer's queue.
        if (!await database.ReadAsync(session => InboxRows.AnyWaiting(session, conversation), cancellationToken))
            return null;
        // A power cut may forget the attempt and the lease; that is no harm, whereas a crash of the process cannot.
        return await database.WriteAsync(session => Take(session, conversation, owner), cancellationToken, WriteTraits.Relaxed, WriteScope.Of(conversation));
    }

    public Task<IReadOnlyList<SentActivity>> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        var erases = commit.Effects.Any(effect => effect is ConversationErased);
        return database.WriteAsync(
            session => Commit(session, commit, erases),
            cancellationToken,
            erases ? WriteTraits.EmptyLog : WriteTraits.None,
            EffectScopes.Of(commit));
    }

    public Task<IReadOnlyList<SentActivity>> FailAsync(PendingTurn turn, TurnFailure failure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(failure);
        return database.WriteAsync(session => Fail(session, turn, failure), cancellationToken, scope: WriteScope.Of(turn.Conversation));
    }

    // Of everything, because a write of any of these conversations may be under way and would write the lease back.
    public Task<int> ReleaseAsync(string owner, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        return database.WriteAsync(
            session =>
            {
                var released = ConversationRows.Release(session, owner);
                foreach (var conversation in released)
                    session.Announce(new NodeNews(NodeNewsKind.Waiting, conversation));
                return released.Count;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<ConversationKey>> ListWaitingAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ConversationKey>>(
            session => session.Connection.Query<(string Channel, string Conversation)>(WaitingSql)
                .Select(row => new ConversationKey(row.Channel, row.Conversation))
                .ToList(),
            cancellationToken);

    public Task<IReadOnlyList<SentActivity>> RepliesToAsync(ConversationKey conversation, string activityId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activityId);
        return database.ReadAsync(session => ActivityRows.Replies(session, conversation, activityId), cancellationToken);
    }

    public Task<IReadOnlyList<FailedTurn>> ListFailedAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FailedTurn>>(
            session => session.Connection.Query<FailedTurnRow>(FailedSql, new { limit }).Select(row => row.ToFailedTurn()).ToList(),
            cancellationToken);

    private AcceptedTurn Accept(SqlSession session, InboundActivity activity, string? owner)
    {
        var key = activity.Conversation;
        var row = ConversationRows.FindOrInsert(session, key, activity.ReceivedAt);
        if (Acceptances.FindFirst(session, row, activity) is { } first)
            return new AcceptedTurn(first, null);

        if (activity.Visible)
            session.Announce(new NodeNews(NodeNewsKind.Transcript, key));
        var now = time.GetUtcNow();
        var takes = owner is not null && !row.IsLeased(now.ToUnixTimeMilliseconds()) && !InboxRows.AnyWaiting(session, row.Id);
        if (!takes)
            return new AcceptedTurn(Acceptances.Write(session, row, activity, attempts: 0).Acceptance, null);
        var (acceptance, inboxId) = Acceptances.Write(session, Lease(row, owner!, now), activity, attempts: 1);
        var state = StateRows.Read(session, key, activity.FromId);
        return new AcceptedTurn(
            acceptance, new PendingTurn(inboxId, key, acceptance.ActivityId, acceptance.Timestamp, activity.Json, 1, state, owner!, activity.FromId));
    }

    private PendingTurn? Take(SqlSession session, ConversationKey key, string owner)
    {
        var now = time.GetUtcNow();
        if (ConversationRows.Find(session, key) is not { } row)
            return null;
        if (row.IsLeased(now.ToUnixTimeMilliseconds()) && row.LeaseOwner != owner)
            return null;

        while (InboxRows.Head(session, row.Id) is { } head)
        {
            // The notice to the client gets as many tries as the turn had; then those behind it must not wait any longer.
            if (head.Attempts >= 2 * _options.MaxAttempts)
            {
                InboxRows.Fail(session, head.Id, head.Attempts, now, StorageErrors.TurnExhausted, "No attempt ended with a result.");
                continue;
            }

            var attempt = head.Attempts + 1;
            InboxRows.CountAttempt(session, head.Id, attempt);
            ConversationRows.Update(session, Lease(row, owner, now));
            return new PendingTurn(
                head.Id,
                key,
                head.ActivityId,
                DateTimeOffset.FromUnixTimeMilliseconds(head.Timestamp),
                head.Json,
                attempt,
                StateRows.Read(session, key, head.FromId),
                owner,
                head.FromId,
                IsExhausted: attempt > _options.MaxAttempts);
        }

        return null;
    }

    private IReadOnlyList<SentActivity> Commit(SqlSession session, TurnCommit commit, bool erases)
    {
        var turn = commit.Turn;
        var conversation = InboxRows.Finish(session, turn.InboxId, turn.Attempt) ?? throw new LeaseLostException(turn);
        if (erases)
        {
            var now = time.GetUtcNow();
            ErasureRows.Erase(session, turn.Conversation, conversation, now);
            foreach (var other in commit.Effects.OfType<ConversationErased>().SelectMany(effect => effect.Also))
            {
                if (ConversationRows.Find(session, other) is { } row && row.Id != conversation)
                    ErasureRows.Erase(session, other, row.Id, now);
            }
        }
        else
        {
            // The inbox row's id never returns, so neither does a version.
            foreach (var change in commit.State)
                StateRows.Apply(session, change, conversation, newVersion: turn.InboxId);
        }

        var sent = TurnEnding.Write(session, turn, conversation, commit.Replies);
        foreach (var effect in commit.Effects)
            EffectRows.Write(session, conversation, turn.InboxId, effect);
        session.Announce(new NodeNews(NodeNewsKind.TurnEnded, turn.Conversation, turn.ActivityId));
        AnnounceWaiting(session, turn.Conversation, conversation);
        return sent;
    }

    private IReadOnlyList<SentActivity> Fail(SqlSession session, PendingTurn turn, TurnFailure failure)
    {
        var givesUp = turn.Attempt >= _options.MaxAttempts;
        DateTimeOffset? givenUpAt = givesUp ? time.GetUtcNow() : null;
        var conversation = InboxRows.Fail(session, turn.InboxId, turn.Attempt, givenUpAt, failure.Code, failure.Detail)
            ?? throw new LeaseLostException(turn);
        if (givesUp)
            session.Announce(new NodeNews(NodeNewsKind.TurnEnded, turn.Conversation, turn.ActivityId));
        AnnounceWaiting(session, turn.Conversation, conversation);
        return TurnEnding.Write(session, turn, conversation, givesUp ? failure.Notice : []);
    }

    // This node goes on with them, unless it is just stopping.
    private static void AnnounceWaiting(SqlSession session, ConversationKey key, long conversation)
    {
        if (session.IsShared && InboxRows.AnyWaiting(session, conversation))
            session.Announce(new NodeNews(NodeNewsKind.Waiting, key));
    }

    private ConversationRow Lease(ConversationRow row, string owner, DateTimeOffset now) =>
        row with { LeaseOwner = owner, LeaseExpires = (now + _options.LeaseDuration).ToUnixTimeMilliseconds() };
}
