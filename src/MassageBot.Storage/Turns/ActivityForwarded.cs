namespace MassageBot.Storage;

/// <summary>
/// Lets another conversation hear of this turn: the activity is accepted there in this turn's transaction, and its turn runs afterwards.
/// It names what it is about and holds none of the client's words, which an erasure would not find there. An id that the other conversation knows already writes nothing, as with every accepted activity.
/// </summary>
/// <param name="Activity">The activity; its conversation must be another one.</param>
public sealed record ActivityForwarded(InboundActivity Activity) : TurnEffect;
