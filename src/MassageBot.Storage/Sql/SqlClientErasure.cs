namespace MassageBot.Storage.Sql;

internal sealed class SqlClientErasure(ISqlDatabase database, TimeProvider time) : IClientErasure
{
    // A client without a conversation has a receipt all the same.
    private static readonly ConversationKey Nowhere = new("none", "none");

    private const string FindSql = """
        SELECT c.id, v.id, v.channel_id, v.conversation_id FROM clients c LEFT JOIN conversations v ON v.id = c.conversation WHERE c.external_id = ?1
        """;

    public Task<ErasureReceipt> EraseAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => ConversationRows.Find(session, conversation) is { } row
                ? ErasureRows.Erase(session, conversation, row.Id, time.GetUtcNow())
                : Nothing(conversation),
            cancellationToken,
            WriteTraits.EmptyLog);

    public Task<ErasureReceipt?> EraseClientAsync(string clientExternalId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clientExternalId);
        return database.WriteAsync(session => EraseClient(session, clientExternalId), cancellationToken, WriteTraits.EmptyLog);
    }

    private ErasureReceipt? EraseClient(SqlSession session, string clientExternalId)
    {
        long client;
        (long Row, ConversationKey Key)? conversation;
        using (var statement = session.Use(FindSql).Bind(1, clientExternalId))
        {
            if (!statement.Step())
                return null;
            client = statement.Number(0);
            conversation = statement.IsNull(1) ? null : (statement.Number(1), new ConversationKey(statement.Text(2), statement.Text(3)));
        }

        if (conversation is var (row, key))
            return ErasureRows.Erase(session, key, row, time.GetUtcNow());
        var (treatments, checkIns) = CareErasureRows.Erase(session, client);
        return Nothing(Nowhere) with { Treatments = treatments, CheckIns = checkIns };
    }

    private ErasureReceipt Nothing(ConversationKey conversation) => new(conversation, time.GetUtcNow(), 0, 0, 0, 0, 0, 0);
}
