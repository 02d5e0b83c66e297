namespace MassageBot.Storage;

/// <summary>
/// The activity of the turn is about an escalation and may hold words about its client, such as a note; in the turn's transaction. An
/// erasure of the client then finds them.
/// </summary>
/// <param name="Reference">The escalation.</param>
public sealed record HeardAbout(string Reference) : TurnEffect;
