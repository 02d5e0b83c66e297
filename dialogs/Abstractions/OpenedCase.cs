namespace MassageBot.Dialogs;

/// <summary>A case that staff got.</summary>
/// <param name="Reference">Its short reference, to be told to the client.</param>
/// <param name="PromisedAt">By when somebody takes it, in the clinic's own time; null when nothing is promised.</param>
public sealed record OpenedCase(string Reference, DateTimeOffset? PromisedAt);
