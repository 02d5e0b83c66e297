namespace MassageBot.Storage.Sql;

/// <summary>Accepts an activity: transcript and inbox, once for each of its ids.</summary>
internal static class Acceptances
{
    /// <summary>The acceptance of an earlier activity with one of this one's ids; null when it is new.</summary>
    public static Acceptance? FindFirst(SqlSession session, ConversationRow row, InboundActivity activity) =>
        ActivityRows.FindDuplicate(session, row.Id, IdOf(activity.ActivityId), IdOf(activity.ClientActivityId));

    /// <summary>Writes a new activity, and the row of its conversation with it.</summary>
    public static (Acceptance Acceptance, long InboxId) Write(SqlSession session, ConversationRow row, InboundActivity activity, int attempts)
    {
        row = row with { LastSequence = row.LastSequence + 1, LastTimestamp = row.NextTimestamp(activity.ReceivedAt) };
        ConversationRows.Update(session, row);
        var id = IdOf(activity.ActivityId) ?? ActivityRows.AssignedId(activity.Conversation, row.LastSequence);
        var inboxId = ActivityRows.InsertInbound(session, row, id, IdOf(activity.ClientActivityId), activity);
        InboxRows.Insert(session, inboxId, row.Id, attempts);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(row.LastTimestamp);
        return (new Acceptance(IsDuplicate: false, id, row.LastSequence, at, IsDone: false), inboxId);
    }

    private static string? IdOf(string? given) => string.IsNullOrEmpty(given) ? null : given;
}
