using System.Text.Json;

namespace MassageBot.Storage.Sqlite;

internal sealed record EscalationRow(
    string Reference,
    string ChannelId,
    string ConversationId,
    string Level,
    string? Route,
    string RuleIds,
    string? Summary,
    string? Contact,
    string? ConsentTextVersion,
    long? ConsentAt,
    long OpenedAt,
    string ContentVersion,
    long Status)
{
    public EscalationRecord ToRecord() => new(
        Reference,
        new ConversationKey(ChannelId, ConversationId),
        Level,
        Route,
        JsonSerializer.Deserialize<string[]>(RuleIds) ?? [],
        Summary,
        Contact,
        ConsentTextVersion is { } version && ConsentAt is { } at
            ? new ConsentGiven(version, DateTimeOffset.FromUnixTimeMilliseconds(at))
            : null,
        DateTimeOffset.FromUnixTimeMilliseconds(OpenedAt),
        ContentVersion,
        (EscalationStatus)Status);
}
