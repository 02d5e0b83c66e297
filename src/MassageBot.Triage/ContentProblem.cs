namespace MassageBot.Triage;

/// <summary>Something wrong in a content file, in words that its author can act on.</summary>
/// <param name="Path">The file, as given in <see cref="ContentFile.Path"/>.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What is wrong, the value found, and what to do.</param>
public sealed record ContentProblem(string Path, int Line, string Message)
{
    /// <summary>The usual one-line form, <c>path:line: message</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}:{Line}: {Message}");
}
