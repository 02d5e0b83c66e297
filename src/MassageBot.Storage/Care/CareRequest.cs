namespace MassageBot.Storage;

/// <summary>The key by which a caller repeats a request without adding anything twice.</summary>
/// <param name="Key">The caller's key.</param>
/// <param name="Fingerprint">A hash over what was asked; the same key with another one is a mistake of the caller.</param>
public sealed record CareRequest(string Key, string Fingerprint);
