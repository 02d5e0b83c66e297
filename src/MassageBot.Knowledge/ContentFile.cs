namespace MassageBot.Knowledge;

/// <summary>One file of the knowledge folder, as read.</summary>
/// <param name="Path">Path relative to the knowledge folder, with forward slashes: <c>en/sore-next-day.md</c>.</param>
/// <param name="Text">The whole text of the file.</param>
public sealed record ContentFile(string Path, string Text);
