namespace MassageBot.Storage.Sql;

/// <summary>Ends a turn: appends its activities to transcript and outbox and gives the lease back, in one update of the conversation.</summary>
internal static class TurnEnding
{
    public static IReadOnlyList<SentActivity> Write(SqlSession session, PendingTurn turn, long conversation, IReadOnlyList<OutgoingActivity> outgoing)
    {
        var row = ConversationRows.Get(session, conversation) with { LeaseOwner = null, LeaseExpires = 0 };
        var sent = new List<SentActivity>(outgoing.Count);
        if (outgoing.FirstOrDefault(activity => activity.Deliver) is { } delivered)
            OutboxRows.ReleaseHeard(session, conversation, turn.InboxId, delivered.At);
        foreach (var activity in outgoing)
        {
            row = row with { LastSequence = row.LastSequence + 1, LastTimestamp = row.NextTimestamp(activity.At) };
            var id = ActivityRows.AssignedId(turn.Conversation, row.LastSequence);
            var activityRow = ActivityRows.InsertOutgoing(session, row, id, turn.InboxId, activity);
            if (activity.Deliver)
            {
                OutboxRows.Insert(session, row.Id, activityRow, activity);
                session.Announce(new NodeNews(NodeNewsKind.Outbox));
            }

            sent.Add(new SentActivity(id, row.LastSequence, DateTimeOffset.FromUnixTimeMilliseconds(row.LastTimestamp), activity.Kind, activity.Json));
        }

        ConversationRows.Update(session, row);
        return sent;
    }
}
