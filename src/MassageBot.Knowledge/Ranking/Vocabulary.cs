namespace MassageBot.Knowledge.Ranking;

/// <summary>Numbers for features (words, pairs of words, character n-grams), given in order of first sight.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<string> _names = [];

    public Vocabulary() => _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _names.Count;

    public string NameOf(int id) => _names[id];

    /// <summary>The feature's number, or -1 when it was never seen.</summary>
    public int Find(ReadOnlySpan<char> feature) => _bySpan.TryGetValue(feature, out var id) ? id : -1;

    public int Add(ReadOnlySpan<char> feature)
    {
        if (_bySpan.TryGetValue(feature, out var id)) return id;
        var name = feature.ToString();
        id = _names.Count;
        _ids.Add(name, id);
        _names.Add(name);
        return id;
    }
}
