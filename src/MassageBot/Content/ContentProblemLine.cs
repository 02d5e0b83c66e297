namespace MassageBot.Content;

/// <summary>A problem in a content file, as it is printed: file, line, what is wrong.</summary>
internal sealed record ContentProblemLine(string Path, int Line, string Message)
{
    public override string ToString() => $"{Path}:{Line}: {Message}";
}
