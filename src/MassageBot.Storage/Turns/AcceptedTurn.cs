namespace MassageBot.Storage;

/// <summary>The result of accepting an activity and, where nothing stood in the way, taking its turn in the same write.</summary>
/// <param name="Acceptance">The acceptance.</param>
/// <param name="Turn">The leased turn, or null when the activity is a repeat, an older one waits or a turn of the conversation is running.</param>
public sealed record AcceptedTurn(Acceptance Acceptance, PendingTurn? Turn);
