namespace MassageBot.Storage;

/// <summary>All that a turn changes. It becomes visible together or not at all.</summary>
/// <param name="Turn">The turn as it was taken.</param>
/// <param name="State">Changes of state, version-checked.</param>
/// <param name="Replies">Activities to the client, in order.</param>
/// <param name="Effects">Other facts to record in the same transaction.</param>
public sealed record TurnCommit(
    PendingTurn Turn,
    IReadOnlyList<StateChange> State,
    IReadOnlyList<OutgoingActivity> Replies,
    IReadOnlyList<TurnEffect> Effects);
