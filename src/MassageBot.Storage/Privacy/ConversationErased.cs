namespace MassageBot.Storage;

/// <summary>
/// "Forget me" said in the chat: erases all that <see cref="IClientErasure"/> erases, within the commit of the turn in which it was asked.
/// Comes before the other effects; the turn's state changes are dropped, its replies (the confirmation) are kept.
/// </summary>
public sealed record ConversationErased : TurnEffect
{
    /// <summary>Other conversations of the same client, erased with it; those that are unknown don't matter.</summary>
    public IReadOnlyList<ConversationKey> Also { get; init; } = [];
}
