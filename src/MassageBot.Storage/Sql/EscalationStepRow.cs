namespace MassageBot.Storage.Sql;

internal sealed record EscalationStepRow(long Step, string? ById, string? ByName, string? Note, long At)
{
    public EscalationHistoryItem ToHistoryItem() => new(
        (EscalationStep)Step,
        ById is { } id ? new StaffMember(id, ByName ?? id) : null,
        Note,
        DateTimeOffset.FromUnixTimeMilliseconds(At));
}
