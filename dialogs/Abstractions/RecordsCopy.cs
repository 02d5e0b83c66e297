namespace MassageBot.Dialogs;

/// <summary>Where a client fetches the copy of what is kept about them.</summary>
/// <param name="Link">The address.</param>
/// <param name="Lifetime">How long it works.</param>
public sealed record RecordsCopy(string Link, TimeSpan Lifetime);
