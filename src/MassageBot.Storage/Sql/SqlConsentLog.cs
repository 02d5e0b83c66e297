namespace MassageBot.Storage.Sql;

internal sealed class SqlConsentLog(ISqlDatabase database) : IConsentLog
{
    private const string ListSql = """
        SELECT purpose, text_version, granted, at FROM consents
        WHERE conversation = (SELECT id FROM conversations WHERE channel_id = ?1 AND conversation_id = ?2) ORDER BY id
        """;

    public Task<IReadOnlyList<RecordedConsent>> ListAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RecordedConsent>>(
            session =>
            {
                using var statement = session.Use(ListSql).Bind(1, conversation.ChannelId).Bind(2, conversation.ConversationId);
                var consents = new List<RecordedConsent>();
                while (statement.Step())
                {
                    var at = DateTimeOffset.FromUnixTimeMilliseconds(statement.Number(3));
                    consents.Add(new RecordedConsent(statement.Text(0), statement.Text(1), statement.Number(2) != 0, at));
                }

                return consents;
            },
            cancellationToken);
}
