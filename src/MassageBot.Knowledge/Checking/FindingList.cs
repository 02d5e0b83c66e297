namespace MassageBot.Knowledge.Checking;

/// <summary>Collects what the rules find: problems in any order, notes from the weightiest to the lightest.</summary>
internal sealed class FindingList
{
    private readonly List<CheckFinding> _problems = [];
    private readonly List<CheckFinding> _notes = [];

    public void Add(string path, int line, string message) => _problems.Add(new CheckFinding(path, line, CheckSeverity.Problem, message));

    public void AddNote(string path, int line, string message) => _notes.Add(new CheckFinding(path, line, CheckSeverity.Note, message));

    public IReadOnlyList<CheckFinding> Sorted() =>
    [
        .. _problems.Distinct().OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Message, StringComparer.Ordinal),
        .. _notes,
    ];
}
