namespace MassageBot.Dialogs;

/// <summary>A message that is a command.</summary>
/// <param name="Command">Which one.</param>
/// <param name="What">For <see cref="Command.Change"/>, the words that name what to change; otherwise empty.</param>
public sealed record CommandReading(Command Command, string What = "");
