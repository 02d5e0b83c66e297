using System.Globalization;
using MassageBot.Knowledge.Authoring;
using MassageBot.Knowledge.Fitting;
using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Checking;

/// <summary>
/// Finds phrasings that another entry would answer if they did not stand where they stand: a client who puts it a little
/// differently would get the wrong answer, and with confidence. Related entries may answer for each other.
/// </summary>
internal sealed class CollisionRule
{
    private readonly Corpus _corpus;
    private readonly IReadOnlyList<Entry> _entries;
    private readonly EntryRelations _relations;
    private readonly Dictionary<string, EntryLines> _lines;
    private readonly FindingList _findings;

    private CollisionRule(Corpus corpus, Content content, IReadOnlyList<DraftEntry> drafts, FindingList findings)
    {
        _corpus = corpus;
        _entries = content.Entries;
        _relations = new EntryRelations(content.Entries);
        _lines = drafts.ToDictionary(draft => draft.Entry.Id, draft => draft.Lines, StringComparer.Ordinal);
        _findings = findings;
    }

    public static void Check(Content content, IReadOnlyList<DraftEntry> drafts, KnowledgeOptions settings, bool withNotes, FindingList findings)
    {
        var corpus = Corpus.Of(content);
        var rule = new CollisionRule(corpus, content, drafts, findings);
        var model = ModelFitting.Fit(corpus, new Scorer(corpus), rule._relations, settings.FitThreads);
        var threshold = Thresholds.From(ClientTrials.Shipped, model.Trials, settings).Answer;
        var elsewhere = LeftOutRounds.Ask(corpus, model.Weights, rule._relations, settings.FitThreads).Where(rule.IsElsewhere).ToList();
        foreach (var answer in elsewhere.Where(answer => rule.IsProblem(answer, threshold))) rule.Report(answer);
        if (withNotes) rule.Note(elsewhere.FindAll(answer => !rule.IsProblem(answer, threshold)));
    }

    private bool IsElsewhere(LeftOutAnswer answer)
    {
        var own = _corpus.EntryOf[answer.Phrasing];
        return answer.Entry != own && !_relations.AreRelated(own, answer.Entry);
    }

    // What we don't cover is written down so that its neighbour doesn't answer it: without it, the neighbour would.
    private bool IsProblem(LeftOutAnswer answer, double threshold) => answer.Confidence >= threshold && _entries[_corpus.EntryOf[answer.Phrasing]].Kind != EntryKind.NotCovered;

    private void Report(LeftOutAnswer answer)
    {
        var (own, other) = (_entries[_corpus.EntryOf[answer.Phrasing]], _entries[answer.Entry]);
        _findings.Add(own.Path, LineOf(answer.Phrasing), string.Create(
            CultureInfo.InvariantCulture,
            $"Put a little differently, \"{_corpus.PhrasingTexts[answer.Phrasing]}\" of '{own.Id}' would be answered from '{other.Id}' (confidence {answer.Confidence:F2}), "
            + $"where \"{_corpus.PhrasingTexts[answer.Nearest]}\" is nearest: {other.Path}({LineOf(answer.Nearest)}). "
            + $"Say it in other words, move it to the entry that truly answers it, or name the two as related."));
    }

    // Once for each pair, whichever of the two is found for the other's phrasings.
    private void Note(List<LeftOutAnswer> weak)
    {
        var pairs = weak.GroupBy(answer =>
        {
            var (own, other) = (_corpus.EntryOf[answer.Phrasing], answer.Entry);
            return (First: Math.Min(own, other), Second: Math.Max(own, other));
        });
        foreach (var pair in pairs.OrderByDescending(pair => pair.Count()).ThenBy(pair => pair.Key))
        {
            var (first, second) = (_entries[pair.Key.First], _entries[pair.Key.Second]);
            var there = pair.Count(answer => answer.Entry == pair.Key.Second);
            var surest = pair.MaxBy(answer => answer.Confidence).Phrasing;
            _findings.AddNote(first.Path, _lines[first.Id].Question, string.Create(
                CultureInfo.InvariantCulture,
                $"Close: '{first.Id}' and '{second.Id}'; left out, {there} of the first's phrasings find the second, and {pair.Count() - there} the other way. "
                + $"The surest: \"{_corpus.PhrasingTexts[surest]}\", {_entries[_corpus.EntryOf[surest]].Path}({LineOf(surest)})."));
        }
    }

    private int LineOf(int phrasing)
    {
        var entry = _entries[_corpus.EntryOf[phrasing]];
        var lines = _lines[entry.Id];
        var text = _corpus.PhrasingTexts[phrasing];
        if (text == entry.Question) return lines.Question;
        for (var i = 0; i < entry.Phrasings.Count; i++)
            if (entry.Phrasings[i] == text) return lines.Phrasings[i];
        return lines.Question;
    }
}
