using System.Runtime.InteropServices;
using MassageBot.Knowledge.Meaning;
using MassageBot.WordVectors.Corpus;

namespace MassageBot.WordVectors.Fitting;

/// <summary>The texts as sparse rows: which pieces stand in each, and what each of them counts there.</summary>
internal sealed class TextRows
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _pieces = [];
    private readonly List<float> _importances = [];

    private TextRows()
    {
    }

    public int Count => _importances.Count;

    public int Entries => _pieces.Count;

    /// <summary>The pieces of a text, in its order, repeated ones repeated.</summary>
    public ReadOnlySpan<int> Pieces(int text) => CollectionsMarshal.AsSpan(_pieces)[_starts[text].._starts[text + 1]];

    /// <summary>The square root of the text's weight: a factor on its error before that is squared.</summary>
    public float Importance(int text) => _importances[text];

    /// <summary>What one piece counts: a long text's sum is brought to the length of a short one's.</summary>
    public float Share(int text) => _importances[text] / MathF.Sqrt(Math.Max(1, _starts[text + 1] - _starts[text]));

    public static TextRows Read(WorkFolder folder, IReadOnlyList<string> pieces)
    {
        var known = new WordPieces(pieces);
        var rows = new TextRows();
        foreach (var set in folder.Texts)
        {
            foreach (var line in set.ReadLines()) rows.Add(line, known, MathF.Sqrt(set.Weight));
        }
        return rows;
    }

    private void Add(string line, WordPieces known, float importance)
    {
        Span<int> found = stackalloc int[WordPieces.LongestWord];
        foreach (var word in LineWords.Of(line)) _pieces.AddRange(found[..known.Split(word, found)]);
        _starts.Add(_pieces.Count);
        _importances.Add(importance);
    }
}
