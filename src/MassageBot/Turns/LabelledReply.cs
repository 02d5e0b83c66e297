namespace MassageBot.Turns;

/// <summary>A message that can be changed.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Replaces">Whether this is a new form of it.</param>
internal sealed record LabelledReply(string Label, bool Replaces);
