using MassageBot.Knowledge.Analysis;

namespace MassageBot.Knowledge.Authoring;

/// <summary>Reads all files of the knowledge folder and checks them against each other.</summary>
internal sealed class ContentReader(string language)
{
    private readonly ProblemList _problems = new();

    /// <summary>Every entry that could be read, also when there is a problem; empty before <see cref="Read"/>.</summary>
    public IReadOnlyList<DraftEntry> Drafts { get; private set; } = [];

    /// <summary>The content; null when there is a problem.</summary>
    public Content? Read(IReadOnlyList<ContentFile> files, out IReadOnlyList<ContentProblem> problems)
    {
        var prefix = language + "/";
        var sources = SourceReader.Read(Named(files, "sources.yaml") ?? Named(files, prefix + "sources.yaml"), _problems);
        var synonyms = SynonymReader.Read(Named(files, prefix + "synonyms.yaml"), _problems);
        var background = ReadLines(Named(files, prefix + "background.txt"));
        var nearMisses = ReadLines(Named(files, prefix + "near-misses.txt"));

        var reader = new EntryReader(sources, _problems);
        var entryFiles = files.Where(file => IsEntry(file.Path, prefix)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        if (entryFiles.Count == 0) _problems.Add(prefix, 0, "There is no entry: put at least one .md file into this folder.");
        var drafts = entryFiles.Select(reader.Read).OfType<DraftEntry>().ToList();
        var ids = CheckIds(drafts);
        CheckRelated(drafts, ids);
        CheckQuestions(drafts);
        Drafts = drafts;

        problems = _problems.Sorted();
        if (problems.Count > 0) return null;
        var entries = drafts.Select(draft => draft.Entry).OrderBy(entry => entry.Id, StringComparer.Ordinal).ToList();
        return new Content(entries, synonyms, background, nearMisses, ContentHash.Of(files));
    }

    private Dictionary<string, Entry> CheckIds(List<DraftEntry> drafts)
    {
        var ids = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var (entry, lines) in drafts)
        {
            if (entry.Id.Length > 0 && !ids.TryAdd(entry.Id, entry))
                _problems.Add(entry.Path, lines.Id, $"The id '{entry.Id}' stands in {ids[entry.Id].Path} already.");
        }
        return ids;
    }

    private void CheckRelated(List<DraftEntry> drafts, Dictionary<string, Entry> ids)
    {
        foreach (var (entry, lines) in drafts)
        {
            for (var i = 0; i < entry.Related.Count; i++)
            {
                if (entry.Related[i] == entry.Id)
                    _problems.Add(entry.Path, lines.Related[i], "An entry cannot be related to itself.");
                else if (!ids.ContainsKey(entry.Related[i]))
                    _problems.Add(entry.Path, lines.Related[i], $"The related entry '{entry.Related[i]}' does not exist.");
            }
        }
    }

    private void CheckQuestions(List<DraftEntry> drafts)
    {
        var seen = new Dictionary<string, (Entry Entry, int Line)>(StringComparer.Ordinal);
        foreach (var (entry, lines) in drafts)
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            Check(entry, entry.Question, lines.Question, own);
            for (var i = 0; i < entry.Phrasings.Count; i++) Check(entry, entry.Phrasings[i], lines.Phrasings[i], own);
        }

        void Check(Entry entry, string question, int line, HashSet<string> own)
        {
            var key = QuestionText.Normalise(question);
            if (key.Length == 0)
            {
                if (question.Length > 0) _problems.Add(entry.Path, line, $"The question '{question}' holds no word.");
                return;
            }
            // A phrasing that repeats the entry's own question does no harm; one that stands in two entries cannot be answered.
            if (!own.Add(key)) return;
            if (!seen.TryAdd(key, (entry, line)) && seen[key].Entry.Path != entry.Path)
            {
                var first = seen[key];
                _problems.Add(entry.Path, line, $"The question '{question}' stands in two entries; the other is {first.Entry.Path}, line {first.Line}.");
            }
        }
    }

    private static bool IsEntry(string path, string prefix)
        => path.StartsWith(prefix, StringComparison.Ordinal)
            && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            && !System.IO.Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase)
            && !System.IO.Path.GetFileName(path).StartsWith('_');

    private static ContentFile? Named(IReadOnlyList<ContentFile> files, string path)
        => files.FirstOrDefault(file => file.Path.Equals(path, StringComparison.OrdinalIgnoreCase));

    private static List<string> ReadLines(ContentFile? file)
        => file is null ? [] : [.. file.Text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#'))];
}
