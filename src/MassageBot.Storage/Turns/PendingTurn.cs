namespace MassageBot.Storage;

/// <summary>A turn that is leased and shall be run: the oldest unfinished activity of a conversation with the state that belongs to it.</summary>
/// <param name="InboxId">The inbox row; unique over all conversations and never used again.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="ActivityId">The authoritative id of the activity.</param>
/// <param name="Timestamp">The authoritative time of the activity.</param>
/// <param name="Json">The activity as it was accepted.</param>
/// <param name="Attempt">1 for the first try. Also fences the commit: only the latest attempt can commit.</param>
/// <param name="State">The state items of the conversation, the user and the user in the conversation, by key.</param>
/// <param name="LeaseOwner">Who holds the lease.</param>
/// <param name="FromId">The sender.</param>
/// <param name="IsExhausted">All allowed attempts ended without any result, as when the process died each time. Don't run it:
/// call <see cref="ITurnStore.FailAsync"/> with a notice for the client. If that fails as often as the turn did, a further take gives it up without notice.</param>
public sealed record PendingTurn(
    long InboxId,
    ConversationKey Conversation,
    string ActivityId,
    DateTimeOffset Timestamp,
    string Json,
    int Attempt,
    IReadOnlyDictionary<string, StateItem> State,
    string LeaseOwner,
    string? FromId = null,
    bool IsExhausted = false);
