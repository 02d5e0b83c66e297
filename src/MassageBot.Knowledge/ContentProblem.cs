namespace MassageBot.Knowledge;

/// <summary>Something an author has to put right: where it stands, what is wrong and what to do.</summary>
/// <param name="Path">Path of the file, as in <see cref="ContentFile.Path"/>.</param>
/// <param name="Line">Line in that file, from 1; 0 when the problem belongs to no line.</param>
/// <param name="Message">What was found and what is expected.</param>
public sealed record ContentProblem(string Path, int Line, string Message)
{
    /// <summary>The problem in the form that editors and build logs understand.</summary>
    public override string ToString() => Line > 0 ? $"{Path}({Line}): {Message}" : $"{Path}: {Message}";
}
