namespace MassageBot.Channels.DirectLine;

/// <summary>The id that a posted activity was given.</summary>
internal sealed record ActivityPosted(string Id);
