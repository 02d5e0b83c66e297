namespace MassageBot.Storage;

/// <summary>A conversation.</summary>
/// <param name="Key">Its key.</param>
/// <param name="UserId">The client's id, where the channel has told it.</param>
/// <param name="Locale">The language tag it was opened with.</param>
/// <param name="CreatedAt">When it was opened.</param>
public sealed record ConversationRecord(ConversationKey Key, string? UserId, string? Locale, DateTimeOffset CreatedAt);
