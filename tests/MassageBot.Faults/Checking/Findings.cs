namespace MassageBot.Faults.Checking;

/// <summary>What is not as promised, by kind.</summary>
internal sealed class Findings
{
    private const int Shown = 5;
    private readonly SortedDictionary<string, List<string>> _found = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _found.Sum(kind => kind.Value.Count);

    /// <summary>Adds one.</summary>
    public void Add(string kind, string where)
    {
        if (!_found.TryGetValue(kind, out var places))
            _found[kind] = places = [];
        places.Add(where);
    }

    /// <summary>Adds one if something is not so.</summary>
    public void Unless(bool isSo, string kind, string where)
    {
        if (!isSo)
            Add(kind, where);
    }

    /// <summary>One line a kind, with the first places of each.</summary>
    public IEnumerable<string> Lines() =>
        _found.Select(kind => $"{kind.Value.Count} × {kind.Key}: {string.Join("; ", kind.Value.Take(Shown))}{(kind.Value.Count > Shown ? " …" : "")}");
}
