namespace MassageBot.Storage;

/// <summary>A kept consent, refusal or withdrawal.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="TextVersion">The version of the text that was shown.</param>
/// <param name="Granted">True for consent, false for withdrawal or refusal.</param>
/// <param name="At">When.</param>
public sealed record RecordedConsent(string Purpose, string TextVersion, bool Granted, DateTimeOffset At);
