namespace MassageBot.Knowledge.Authoring;

/// <summary>Collects what is wrong with the content, so that an author sees all of it at once.</summary>
internal sealed class ProblemList
{
    private readonly List<ContentProblem> _problems = [];

    public int Count => _problems.Count;

    public void Add(string path, int line, string message) => _problems.Add(new ContentProblem(path, line, message));

    public IReadOnlyList<ContentProblem> Sorted()
        => [.. _problems.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Message, StringComparer.Ordinal)];
}
