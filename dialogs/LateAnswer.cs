namespace MassageBot.Dialogs;

/// <summary>What a walk ends with when nothing of the first list is there and a message still waits for its answer.</summary>
/// <param name="Text">The message.</param>
internal sealed record LateAnswer(string Text);
