namespace MassageBot.Knowledge.Checking;

/// <summary>Something that <see cref="KnowledgeCheck"/> found: where it stands, what it is and what to do.</summary>
/// <param name="Path">Path of the file, as in <see cref="ContentFile.Path"/>.</param>
/// <param name="Line">Line in that file, from 1; 0 when it belongs to no line.</param>
/// <param name="Severity">Whether it has to be put right.</param>
/// <param name="Message">What was found and what to do.</param>
public sealed record CheckFinding(string Path, int Line, CheckSeverity Severity, string Message)
{
    /// <summary>The finding in the form that editors and build logs understand.</summary>
    public override string ToString()
    {
        var message = Severity == CheckSeverity.Note ? "note: " + Message : Message;
        return Line > 0 ? $"{Path}({Line}): {message}" : $"{Path}: {message}";
    }
}
