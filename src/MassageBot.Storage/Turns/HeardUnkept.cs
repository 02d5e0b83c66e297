namespace MassageBot.Storage;

/// <summary>
/// What the activity of the turn says is not kept: it holds words about somebody whose own record has them, where an erasure finds them. In the turn's
/// transaction; the activity's id stays, so that a repeat is known.
/// </summary>
public sealed record HeardUnkept : TurnEffect;
