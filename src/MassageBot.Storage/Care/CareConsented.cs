namespace MassageBot.Storage;

/// <summary>The clients of the turn's conversation agree to be asked, in the turn's transaction.</summary>
/// <param name="Consent">What they agreed to.</param>
public sealed record CareConsented(CareConsent Consent) : TurnEffect;
