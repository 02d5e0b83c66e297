namespace MassageBot.Storage;

/// <summary>An escalation as staff see it.</summary>
/// <param name="Reference">The short code that client and staff can say to each other.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Level">The level.</param>
/// <param name="Route">The route or null.</param>
/// <param name="RuleIds">The rules that led here.</param>
/// <param name="Summary">What the client told, if they consented and were not erased.</param>
/// <param name="Contact">How to reach the client, if they consented and were not erased.</param>
/// <param name="Consent">The consent.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="ContentVersion">The version of the rules and texts.</param>
/// <param name="Status">Where it stands.</param>
public sealed record EscalationRecord(
    string Reference,
    ConversationKey Conversation,
    string Level,
    string? Route,
    IReadOnlyList<string> RuleIds,
    string? Summary,
    string? Contact,
    ConsentGiven? Consent,
    DateTimeOffset OpenedAt,
    string ContentVersion,
    EscalationStatus Status)
{
    /// <summary>A short number of its own, rising from 1.</summary>
    public long Number { get; init; }

    /// <summary>Counts its steps, from 1.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>By when somebody of the clinic takes it, as the client was told.</summary>
    public DateTimeOffset? PromisedAt { get; init; }

    /// <summary>When somebody is to be reminded next.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>How often somebody was reminded.</summary>
    public int Reminders { get; init; }

    /// <summary>Who takes or took care of it.</summary>
    public StaffMember? Holder { get; init; }

    /// <summary>When it was claimed last.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>When it was brought to an end.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Whether somebody could claim it.</summary>
    public bool IsFree => Status is EscalationStatus.Open or EscalationStatus.Reopened;
}
