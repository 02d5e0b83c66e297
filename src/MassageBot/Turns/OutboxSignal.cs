namespace MassageBot.Turns;

/// <summary>Tells the dispatcher that a turn left something to send.</summary>
internal sealed class OutboxSignal : TimedSignal;
