namespace MassageBot.Storage.Sql;

internal sealed record PlaceRow(
    string ChannelId, string ConversationId, string Kind, string? TenantId, string? TeamId, string? UserId, string Reference, long EnteredAt)
{
    public Place ToPlace() => new(
        new ConversationKey(ChannelId, ConversationId), Kind, TenantId, TeamId, UserId, Reference, DateTimeOffset.FromUnixTimeMilliseconds(EnteredAt));
}
