namespace MassageBot.Storage;

/// <summary>The turn's conversation is that of a client whom the clinic knows: from now on they are asked there. In the turn's transaction.</summary>
/// <param name="ClientId">The client's row.</param>
/// <param name="Reference">The channel's reference to the conversation, in JSON, where it needs one.</param>
public sealed record ClientLinked(long ClientId, string? Reference = null) : TurnEffect;
