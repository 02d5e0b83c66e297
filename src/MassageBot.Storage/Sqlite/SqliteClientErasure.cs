namespace MassageBot.Storage.Sqlite;

internal sealed class SqliteClientErasure(SqliteDatabase database, TimeProvider time) : IClientErasure
{
    public Task<ErasureReceipt> EraseAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => ConversationRows.Find(session, conversation) is { } row
                ? ErasureRows.Erase(session, conversation, row.Id, time.GetUtcNow())
                : new ErasureReceipt(conversation, time.GetUtcNow(), 0, 0, 0, 0, 0, 0),
            cancellationToken,
            WriteTraits.EmptyLog);
}
