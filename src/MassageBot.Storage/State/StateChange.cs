namespace MassageBot.Storage;

/// <summary>A change of one state item.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Json">The new content; null deletes it.</param>
/// <param name="ExpectedVersion">The version that was read; null says that the item did not exist.</param>
public sealed record StateChange(string Key, string? Json, long? ExpectedVersion);
