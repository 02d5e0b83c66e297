namespace MassageBot.Storage;

/// <summary>Everything that is kept about the client of a conversation, for their own eyes. Notes of staff to each other are not in it.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Messages">Its visible messages, in order.</param>
/// <param name="Questions">The questions kept of it, in order, with what was chosen and thought of the answers.</param>
/// <param name="Cases">The cases that staff got of it, in order.</param>
/// <param name="Consents">What was agreed to in it and taken back, in order.</param>
/// <param name="Care">What after-care knows of its clients.</param>
/// <param name="Memory">What the bot remembers of it, in JSON; null for nothing.</param>
public sealed record ConversationFile(
    ConversationRecord Conversation,
    IReadOnlyList<TranscriptItem> Messages,
    IReadOnlyList<LoggedQuestion> Questions,
    IReadOnlyList<EscalationRecord> Cases,
    IReadOnlyList<RecordedConsent> Consents,
    IReadOnlyList<CareFile> Care,
    string? Memory);
