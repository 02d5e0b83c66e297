namespace MassageBot.Triage;

/// <summary>One reviewed content file, already read. This room does no I/O.</summary>
/// <param name="Path">The name shown in a <see cref="ContentProblem"/>; its last part tells which content it is.</param>
/// <param name="Text">The whole text of the file.</param>
public sealed record ContentFile(string Path, string Text);
