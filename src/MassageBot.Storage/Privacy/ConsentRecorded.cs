namespace MassageBot.Storage;

/// <summary>Records that a client agreed to something or withdrew it, in the turn's transaction.</summary>
/// <param name="Purpose">What for, for example <c>escalation-contact</c>.</param>
/// <param name="TextVersion">The version of the text that was shown.</param>
/// <param name="Granted">True for consent, false for withdrawal or refusal.</param>
/// <param name="At">When.</param>
public sealed record ConsentRecorded(string Purpose, string TextVersion, bool Granted, DateTimeOffset At) : TurnEffect;
