namespace MassageBot.Turns;

/// <summary>Tells the recovery that a conversation's turns were interrupted, so that its client needn't wait for the next round.</summary>
internal sealed class RecoverySignal : TimedSignal;
