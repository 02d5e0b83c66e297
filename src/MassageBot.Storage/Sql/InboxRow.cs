namespace MassageBot.Storage.Sql;

/// <summary>The oldest unfinished activity of a conversation.</summary>
internal sealed record InboxRow(long Id, int Attempts, string ActivityId, long Timestamp, string Json, string? FromId);
