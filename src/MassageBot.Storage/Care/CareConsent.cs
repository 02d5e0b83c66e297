namespace MassageBot.Storage;

/// <summary>That a client agreed to be asked after a treatment.</summary>
/// <param name="TextVersion">The version of the text they agreed to.</param>
/// <param name="At">When.</param>
/// <param name="Channel">How, for example <c>paper</c>, <c>chat</c>, <c>website</c>.</param>
public sealed record CareConsent(string TextVersion, DateTimeOffset At, string Channel);
