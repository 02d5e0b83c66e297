using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace MassageBot.Knowledge.Analysis;

/// <summary>The chain for a levelled text: words, small letters, accents folded, Porter's stems. No word is dropped here.</summary>
internal sealed class WordAnalyzer : Analyzer
{
    public static WordAnalyzer Instance { get; } = new();

    /// <summary>The words of a levelled text with their stems.</summary>
    public List<Word> Words(string levelled)
    {
        var words = new List<Word>();
        using var stream = GetTokenStream("", levelled);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var type = stream.GetAttribute<ITypeAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) words.Add(new Word(type.Type, type.Type, term.ToString()));
        stream.End();
        return words;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        var folded = new ASCIIFoldingFilter(new LowerCaseFilter(LuceneVersion.LUCENE_48, source));
        return new TokenStreamComponents(source, new PorterStemFilter(new SurfaceFilter(folded)));
    }
}
