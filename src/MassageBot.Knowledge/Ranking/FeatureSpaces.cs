using MassageBot.Knowledge.Analysis;
using MassageBot.Knowledge.Meaning;

namespace MassageBot.Knowledge.Ranking;

/// <summary>The three spaces in which texts are compared: words, pairs of neighbouring words, character n-grams inside words.</summary>
internal sealed class FeatureSpaces
{
    private const int ShortestGram = 3;
    private const int LongestGram = 5;
    private const int MaxGrammedWord = 24;

    public Vocabulary Words { get; } = new();

    public Vocabulary Pairs { get; } = new();

    public Vocabulary Grams { get; } = new();

    /// <summary>The text's features, new ones numbered; its direction is left to be added.</summary>
    public TextBags Add(AnalysedText text) => Bags(text, grow: true, []);

    /// <summary>The text's features as far as they are known. Safe from any thread once nothing is added any more.</summary>
    public TextBags Find(AnalysedText text) => Bags(text, grow: false, WordVectors.Instance.Of(text.Meant));

    /// <summary>The words of an answer, new ones numbered.</summary>
    public Bag AddWords(AnalysedText text)
    {
        var ids = new List<int>(text.Stems.Length);
        foreach (var stem in text.Stems) ids.Add(Words.Add(stem));
        return Bag.From(ids);
    }

    private TextBags Bags(AnalysedText text, bool grow, float[] meaning)
    {
        var ids = new List<int>(128);
        foreach (var stem in text.Stems) ids.Add(Number(Words, stem, grow));
        var words = Bag.From(ids);

        ids.Clear();
        Span<char> buffer = stackalloc char[128];
        for (var i = 0; i + 1 < text.Stems.Length; i++)
        {
            string a = text.Stems[i], b = text.Stems[i + 1];
            var length = Math.Min(a.Length, 60);
            a.AsSpan(0, length).CopyTo(buffer);
            buffer[length++] = ' ';
            var rest = Math.Min(b.Length, 60);
            b.AsSpan(0, rest).CopyTo(buffer[length..]);
            ids.Add(Number(Pairs, buffer[..(length + rest)], grow));
        }
        var pairs = Bag.From(ids);

        ids.Clear();
        foreach (var surface in text.Surfaces)
        {
            var length = Math.Min(surface.Length, MaxGrammedWord);
            buffer[0] = '_';
            surface.AsSpan(0, length).CopyTo(buffer[1..]);
            buffer[length + 1] = '_';
            var marked = buffer[..(length + 2)];
            for (var size = ShortestGram; size <= LongestGram; size++)
            {
                for (var at = 0; at + size <= marked.Length; at++) ids.Add(Number(Grams, marked.Slice(at, size), grow));
            }
        }
        return new TextBags(words, pairs, Bag.From(ids), meaning);
    }

    private static int Number(Vocabulary vocabulary, ReadOnlySpan<char> feature, bool grow)
        => grow ? vocabulary.Add(feature) : vocabulary.Find(feature);
}
