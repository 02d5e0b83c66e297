using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using MassageBot.Knowledge.Analysis;

namespace MassageBot.Knowledge.Ranking;

/// <summary>
/// The Lucene index of the entries: for looking up by the first letters of words while someone types, over questions,
/// phrasings, tags and answers. Questions of clients go to the <see cref="Scorer"/>, which sees every entry.
/// </summary>
internal sealed class EntryIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string NumberField = "number";
    private const int MaxWords = 12;
    private static readonly (string Name, float Boost)[] Fields = [("question", 4f), ("phrasings", 2f), ("tags", 2f), ("text", 1f)];
    private readonly SearcherManager _searchers;

    public EntryIndex(IReadOnlyList<Entry> entries)
    {
        var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, WordAnalyzer.Instance)))
        {
            for (var i = 0; i < entries.Count; i++)
            {
                var entry = entries[i];
                writer.AddDocument(
                [
                    new StoredField(NumberField, i),
                    Levelled("question", entry.Question),
                    Levelled("phrasings", string.Join(' ', entry.Phrasings)),
                    Levelled("tags", string.Join(' ', entry.Tags)),
                    Levelled("text", entry.Text),
                ]);
            }
        }
        _searchers = new SearcherManager(directory, null);
    }

    /// <summary>Numbers of the entries that hold every word, the last one by its beginning; best first.</summary>
    public List<int> LookUp(string words, int limit, Func<int, bool> isVisible)
    {
        var found = WordAnalyzer.Instance.Words(QuestionText.Normalise(words));
        var numbers = new List<int>();
        if (found.Count == 0 || limit <= 0) return numbers;
        var query = new BooleanQuery();
        for (var i = 0; i < Math.Min(found.Count, MaxWords); i++) query.Add(Word(found[i], isLast: i == found.Count - 1), Occur.MUST);
        var searcher = _searchers.Acquire();
        try
        {
            foreach (var hit in searcher.Search(query, Math.Max(1, searcher.IndexReader.MaxDoc)).ScoreDocs)
            {
                var number = searcher.Doc(hit.Doc).GetField(NumberField).GetInt32Value() ?? 0;
                if (isVisible(number)) numbers.Add(number);
                if (numbers.Count == limit) break;
            }
        }
        finally
        {
            _searchers.Release(searcher);
        }
        return numbers;
    }

    /// <summary>Lets go of the searcher. The index lies in memory only: leaving it to the collector loses nothing.</summary>
    public void Dispose() => _searchers.Dispose();

    private static DisjunctionMaxQuery Word(Word word, bool isLast)
    {
        var query = new DisjunctionMaxQuery(0.1f);
        foreach (var (name, boost) in Fields)
        {
            query.Add(new TermQuery(new Term(name, word.Stem)) { Boost = boost });
            // While someone types, the last word may be half a word, and a half word has no stem.
            if (isLast) query.Add(new PrefixQuery(new Term(name, word.Surface)) { Boost = boost / 2 });
        }
        return query;
    }

    private static TextField Levelled(string name, string text)
        => new(name, QuestionText.Normalise(text, int.MaxValue, int.MaxValue), Field.Store.NO);
}
