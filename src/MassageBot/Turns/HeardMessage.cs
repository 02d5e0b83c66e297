namespace MassageBot.Turns;

/// <summary>A message that the bot has heard.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Written">When it was written by the client's clock, where the client tells.</param>
/// <param name="Received">When it came in by ours.</param>
internal sealed record HeardMessage(string Text, DateTimeOffset? Written, DateTimeOffset? Received);
