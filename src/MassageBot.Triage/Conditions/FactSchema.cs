namespace MassageBot.Triage.Conditions;

/// <summary>Gives every sign and value a place in a <see cref="FactTable"/>, so that conditions read arrays and not text.</summary>
internal sealed class FactSchema
{
    private readonly Dictionary<string, int> _signs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);

    public FactSchema(IReadOnlyList<Sign> signs, IReadOnlyList<FactValue> values)
    {
        Signs = signs;
        Values = values;
        for (var i = 0; i < signs.Count; i++)
            _signs[signs[i].Id] = i;
        for (var i = 0; i < values.Count; i++)
            _values[values[i].Id] = i;
    }

    public IReadOnlyList<Sign> Signs { get; }

    /// <summary>How many terms have been given a place; fixed once the content is loaded.</summary>
    public int TermCount { get; private set; }

    public IReadOnlyList<FactValue> Values { get; }

    public int NewPlaceOfTerm() => TermCount++;

    public bool TryPlaceOfSign(string id, out int place) => _signs.TryGetValue(id, out place);

    public bool TryPlaceOfValue(string id, out int place) => _values.TryGetValue(id, out place);

    /// <summary>The bit of a word within its value, or 0 when the value doesn't allow the word.</summary>
    public ulong BitOf(int value, string word)
    {
        var words = Values[value].Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word)
                return 1UL << i;
        }
        return 0;
    }
}
