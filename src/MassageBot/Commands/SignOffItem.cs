namespace MassageBot.Commands;

/// <summary>A piece of content that a clinician signs.</summary>
/// <param name="File">Its file, from the content folder on.</param>
/// <param name="Id">Its id or key.</param>
/// <param name="Evidence">How well its sources were read.</param>
/// <param name="What">What it says, in a line.</param>
/// <param name="Waits">Whether nobody has signed it yet.</param>
internal sealed record SignOffItem(string File, string Id, IReadOnlyList<string> Evidence, string What, bool Waits);
