namespace MassageBot.Storage;

/// <summary>A kept question.</summary>
/// <param name="Id">Its row; rises.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Text">The question.</param>
/// <param name="Band">How sure the answer was.</param>
/// <param name="EntryIds">The knowledge entries that were shown.</param>
/// <param name="At">When.</param>
public sealed record LoggedQuestion(
    long Id,
    ConversationKey Conversation,
    string Text,
    string Band,
    IReadOnlyList<string> EntryIds,
    DateTimeOffset At);
