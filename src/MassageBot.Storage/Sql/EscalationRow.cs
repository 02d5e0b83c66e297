using System.Text.Json;

namespace MassageBot.Storage.Sql;

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
    long Status,
    long Number,
    long Revision,
    long? PromisedAt,
    long? RemindAt,
    long Reminders,
    string? HolderId,
    string? HolderName,
    long? ClaimedAt,
    long? ResolvedAt)
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
        (EscalationStatus)Status)
    {
        Number = Number,
        Revision = Revision,
        PromisedAt = Time(PromisedAt),
        RemindAt = Time(RemindAt),
        Reminders = (int)Reminders,
        Holder = HolderId is { } id ? new StaffMember(id, HolderName ?? id) : null,
        ClaimedAt = Time(ClaimedAt),
        ResolvedAt = Time(ResolvedAt),
    };

    private static DateTimeOffset? Time(long? at) => at is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
