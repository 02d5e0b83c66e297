using Dapper;

namespace MassageBot.Storage.Sql;

internal sealed class SqlPlaceStore(ISqlDatabase database) : IPlaceStore
{
    private const string Columns = """
        SELECT c.channel_id AS ChannelId, c.conversation_id AS ConversationId, p.kind AS Kind, p.tenant_id AS TenantId, p.team_id AS TeamId,
               p.user_id AS UserId, p.reference AS Reference, p.entered_at AS EnteredAt
        FROM places p JOIN conversations c ON c.id = p.conversation WHERE p.left_at IS NULL
        """;

    private const string GetSql = $"{Columns} AND c.channel_id = @channel AND c.conversation_id = @conversation";

    private const string PersonalSql = $"{Columns} AND p.user_id = @user AND p.kind = 'personal' ORDER BY p.entered_at DESC, p.conversation DESC LIMIT 1";

    private const string ListSql = $"{Columns} AND c.channel_id = @channel ORDER BY p.entered_at, p.conversation";

    public Task<Place?> GetAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var wanted = new { channel = conversation.ChannelId, conversation = conversation.ConversationId };
        return database.ReadAsync(session => session.Connection.QuerySingleOrDefault<PlaceRow>(GetSql, wanted)?.ToPlace(), cancellationToken);
    }

    public Task<Place?> FindPersonalAsync(string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        return database.ReadAsync(
            session => session.Connection.QuerySingleOrDefault<PlaceRow>(PersonalSql, new { user = userId })?.ToPlace(), cancellationToken);
    }

    public Task<IReadOnlyList<Place>> ListAsync(string channelId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        return database.ReadAsync<IReadOnlyList<Place>>(
            session => session.Connection.Query<PlaceRow>(ListSql, new { channel = channelId }).Select(row => row.ToPlace()).ToList(), cancellationToken);
    }
}
