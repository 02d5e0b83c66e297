using MassageBot.Knowledge.Analysis;
using MassageBot.Knowledge.Authoring;

namespace MassageBot.Knowledge.Checking;

/// <summary>
/// Finds phrasings that bring nothing: those that stand twice, and those whose words are all in the question already. The latter do
/// no harm where enough others bring words of their own: the plainest wording is often the most frequent one. Words are
/// taken as written, without the clinic's synonyms: to an author "warfarin" is another word than "blood thinner".
/// </summary>
internal sealed class PhrasingRules(FindingList findings, bool withNotes)
{
    private const int LeastPhrasings = 5;
    private readonly TextAnalysis _analysis = new(Synonyms.None);

    public void Check(DraftEntry draft)
    {
        var (entry, lines) = draft;
        var question = _analysis.Phrasing(entry.Question);
        var known = question.Stems.ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal) { [question.Levelled] = lines.Question };
        var idle = new List<int>();
        for (var i = 0; i < entry.Phrasings.Count; i++)
        {
            var (text, line) = (entry.Phrasings[i], lines.Phrasings[i]);
            var phrasing = _analysis.Phrasing(text);
            if (phrasing.Levelled.Length == 0) continue;
            if (!seen.TryAdd(phrasing.Levelled, line))
                findings.Add(entry.Path, line, FormattableString.Invariant($"The phrasing \"{text}\" stands here twice, first in line {seen[phrasing.Levelled]}; take one out."));
            else if (!BringsWord(phrasing, known, entry.Kind))
                idle.Add(i);
        }
        var own = entry.Phrasings.Count - idle.Count;
        foreach (var i in idle)
        {
            var (text, line) = (entry.Phrasings[i], lines.Phrasings[i]);
            if (own < LeastPhrasings)
                findings.Add(entry.Path, line, FormattableString.Invariant($"The phrasing \"{text}\" brings no new word beside the question, and only {own} do, {LeastPhrasings} are the least; say it in other words."));
            else if (withNotes)
                findings.AddNote(entry.Path, line, $"The phrasing \"{text}\" brings no new word beside the question.");
        }
    }

    // In small talk the small words are what it is about: "how are you", "who are you".
    private static bool BringsWord(AnalysedText phrasing, HashSet<string> known, EntryKind kind) => Array.Exists(
        phrasing.Stems,
        stem => !known.Contains(stem) && (kind == EntryKind.SmallTalk || !LanguageTables.StopWords.Contains(stem)));
}
