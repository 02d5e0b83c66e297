namespace MassageBot.Storage;

/// <summary>A fact that a turn records beside state and replies, in the same transaction.</summary>
public abstract record TurnEffect;
