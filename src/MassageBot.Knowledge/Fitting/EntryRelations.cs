namespace MassageBot.Knowledge.Fitting;

/// <summary>What the fit has to know of entries beside their texts.</summary>
internal sealed class EntryRelations
{
    private readonly HashSet<(int, int)> _related = [];
    private readonly bool[] _isForClients;

    public EntryRelations(IReadOnlyList<Entry> entries)
    {
        _isForClients = [.. entries.Select(entry => entry.IsFor(Audience.Client))];
        var numbers = entries.Select((entry, i) => (entry.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var id in entries[i].Related)
            {
                _related.Add((i, numbers[id]));
                _related.Add((numbers[id], i));
            }
        }
    }

    /// <summary>Whether an entry is an acceptable neighbour of another.</summary>
    public bool AreRelated(int a, int b) => _related.Contains((a, b));

    /// <summary>Whether whoever asks for <paramref name="asked"/> may see <paramref name="entry"/>: staff see everything.</summary>
    public bool IsVisible(int asked, int entry) => _isForClients[entry] || !_isForClients[asked];
}
