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
    EscalationStatus Status);
