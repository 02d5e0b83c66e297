using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>The words for yes and no of one language, ready to be compared.</summary>
internal sealed class YesNoLexicon
{
    private static readonly ConcurrentDictionary<string, YesNoLexicon> Lexicons = new(StringComparer.Ordinal);

    // Where a dot more or less makes another letter.
    private static readonly string[] AccentsAreLetters = ["de", "sv", "tr"];

    private readonly bool _accentsAreLetters;
    private readonly List<(PhraseWord[] Words, bool Yes)> _answers;
    private readonly List<PhraseWord[]> _fillers;
    private readonly List<PhraseWord[]> _unsure;
    private readonly List<PhraseWord> _afterYes;
    private readonly List<PhraseWord> _afterNo;

    private YesNoLexicon(string language)
    {
        var words = YesNoWords.ByLanguage[language];
        _accentsAreLetters = AccentsAreLetters.Contains(language);
        _answers =
        [
            .. Phrases(words.Yes + "|" + YesNoWords.AnyYes).Select(p => (p, true))
                .Concat(Phrases(words.No + "|" + YesNoWords.AnyNo).Select(p => (p, false)))
                .OrderByDescending(p => p.Item1.Length),
        ];
        _fillers = [.. Phrases(words.Fillers).OrderByDescending(p => p.Length)];
        _unsure = Phrases(words.Unsure + "|" + YesNoWords.AnyUnsure);
        _afterYes = Phrases(words.AfterYes).ConvertAll(p => p[0]);
        _afterNo = Phrases(words.AfterNo).ConvertAll(p => p[0]);
    }

    // Another language than those of the table is read as English.
    public static YesNoLexicon For(string locale)
    {
        var language = locale.Split('-', '_')[0].Trim().ToLowerInvariant();
        return Lexicons.GetOrAdd(
            YesNoWords.ByLanguage.ContainsKey(language) ? language : YesNoWords.DefaultLanguage,
            static l => new YesNoLexicon(l));
    }

    public bool IsUnsure(string[] clause)
        => _unsure.Exists(phrase => Enumerable.Range(0, clause.Length).Any(at => StartsWith(clause, at, phrase)));

    /// <summary>Where the answer begins, behind "well" and "I think"; the end of the clause if there is nothing else.</summary>
    public int SkipFillers(string[] clause)
    {
        var at = 0;
        while (at < clause.Length)
        {
            var filler = _fillers.Find(f => StartsWith(clause, at, f))?.Length ?? (IsSymbol(clause[at]) ? 1 : 0);
            if (filler <= (Longest(clause, at)?.Words.Length ?? 0))
                break;

            at += filler;
        }

        return at;
    }

    /// <summary>What a clause says: a yes, a no, or null for anything else.</summary>
    public bool? Answer(string[] clause, int start)
    {
        if (Longest(clause, start) is not { } said)
            return null;

        var at = start + said.Words.Length;
        while (at < clause.Length)
        {
            var again = Longest(clause, at);
            if (again is null && !IsSymbol(clause[at]))
                break;
            if (again is not null && again.Value.Yes != said.Yes)
                return null;

            at += again?.Words.Length ?? 1;
        }

        return at == clause.Length || (said.Yes ? _afterYes : _afterNo).Exists(word => word.Is(clause[at], _accentsAreLetters)) ? said.Yes : null;
    }

    // A smile says nothing of its own.
    private static bool IsSymbol(string word) => Rune.GetUnicodeCategory(word.EnumerateRunes().First()) == UnicodeCategory.OtherSymbol;

    private (PhraseWord[] Words, bool Yes)? Longest(string[] clause, int at)
    {
        foreach (var answer in _answers)
        {
            if (StartsWith(clause, at, answer.Words))
                return answer;
        }

        return null;
    }

    private bool StartsWith(string[] clause, int at, PhraseWord[] phrase)
    {
        if (at + phrase.Length > clause.Length)
            return false;

        for (var word = 0; word < phrase.Length; word++)
        {
            if (!phrase[word].Is(clause[at + word], _accentsAreLetters))
                return false;
        }

        return true;
    }

    private static List<PhraseWord[]> Phrases(string table)
        => [.. table.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(PhraseWord.Of).Where(p => p.Length > 0)];
}
