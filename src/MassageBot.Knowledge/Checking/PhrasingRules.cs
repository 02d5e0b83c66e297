using MassageBot.Knowledge.Analysis;
using MassageBot.Knowledge.Authoring;

namespace MassageBot.Knowledge.Checking;

/// <summary>
/// Finds phrasings that bring nothing: those that stand twice, and those whose words are all in the question already. Words are
/// taken as written, without the clinic's synonyms: to an author "warfarin" is another word than "blood thinner".
/// </summary>
internal sealed class PhrasingRules(FindingList findings)
{
    private readonly TextAnalysis _analysis = new(Synonyms.None);

    public void Check(DraftEntry draft)
    {
        var (entry, lines) = draft;
        var question = _analysis.Phrasing(entry.Question);
        var known = question.Stems.ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal) { [question.Levelled] = lines.Question };
        for (var i = 0; i < entry.Phrasings.Count; i++)
        {
            var (text, line) = (entry.Phrasings[i], lines.Phrasings[i]);
            var phrasing = _analysis.Phrasing(text);
            if (phrasing.Levelled.Length == 0) continue;
            if (!seen.TryAdd(phrasing.Levelled, line))
                findings.Add(entry.Path, line, FormattableString.Invariant($"The phrasing \"{text}\" stands here twice, first in line {seen[phrasing.Levelled]}; take one out."));
            else if (!BringsWord(phrasing, known, entry.Kind))
                findings.Add(entry.Path, line, $"The phrasing \"{text}\" brings no new word beside the question; say it in other words, or take it out.");
        }
    }

    // In small talk the small words are what it is about: "how are you", "who are you".
    private static bool BringsWord(AnalysedText phrasing, HashSet<string> known, EntryKind kind) => Array.Exists(
        phrasing.Stems,
        stem => !known.Contains(stem) && (kind == EntryKind.SmallTalk || !LanguageTables.StopWords.Contains(stem)));
}
