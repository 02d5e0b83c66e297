using System.Collections.Concurrent;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>The words for yes and no of one language, ready to be compared.</summary>
internal sealed class YesNoLexicon
{
    private static readonly ConcurrentDictionary<string, YesNoLexicon> Lexicons = new(StringComparer.Ordinal);

    private readonly List<(string[] Words, bool Yes)> _answers;
    private readonly List<string[]> _fillers;
    private readonly List<string[]> _unsure;
    private readonly HashSet<string> _afterYes;
    private readonly HashSet<string> _afterNo;

    private YesNoLexicon(YesNoWords words)
    {
        _answers =
        [
            .. Phrases(words.Yes + "|" + YesNoWords.AnyYes).Select(p => (p, true))
                .Concat(Phrases(words.No + "|" + YesNoWords.AnyNo).Select(p => (p, false)))
                .OrderByDescending(p => p.Item1.Length),
        ];
        _fillers = Phrases(words.Fillers);
        _unsure = Phrases(words.Unsure);
        _afterYes = [.. Phrases(words.AfterYes).Select(p => p[0])];
        _afterNo = [.. Phrases(words.AfterNo).Select(p => p[0])];
    }

    // Another language than those of the table is read as English.
    public static YesNoLexicon For(string locale)
    {
        var language = locale.Split('-', '_')[0].Trim().ToLowerInvariant();
        return Lexicons.GetOrAdd(
            YesNoWords.ByLanguage.ContainsKey(language) ? language : YesNoWords.DefaultLanguage,
            static l => new YesNoLexicon(YesNoWords.ByLanguage[l]));
    }

    public bool IsUnsure(string[] clause)
        => _unsure.Exists(phrase => Enumerable.Range(0, clause.Length).Any(at => StartsWith(clause, at, phrase)));

    /// <summary>Where the answer begins, behind "well" and "I think"; the end of the clause if there is nothing else.</summary>
    public int SkipFillers(string[] clause)
    {
        var at = 0;
        while (at < clause.Length
            && Longest(clause, at) is null
            && _fillers.Find(filler => StartsWith(clause, at, filler)) is { } filler)
        {
            at += filler.Length;
        }

        return at;
    }

    /// <summary>What a clause says: a yes, a no, or null for anything else.</summary>
    public bool? Answer(string[] clause, int start)
    {
        if (Longest(clause, start) is not { } said)
            return null;

        var at = start + said.Words.Length;
        while (at < clause.Length && Longest(clause, at) is { } again)
        {
            if (again.Yes != said.Yes)
                return null;
            at += again.Words.Length;
        }

        return at == clause.Length || (said.Yes ? _afterYes : _afterNo).Contains(clause[at]) ? said.Yes : null;
    }

    private (string[] Words, bool Yes)? Longest(string[] clause, int at)
    {
        foreach (var answer in _answers)
        {
            if (StartsWith(clause, at, answer.Words))
                return answer;
        }

        return null;
    }

    private static bool StartsWith(string[] clause, int at, string[] phrase)
        => at + phrase.Length <= clause.Length && clause.AsSpan(at, phrase.Length).SequenceEqual(phrase);

    private static List<string[]> Phrases(string table)
        => [.. table.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(FoldedWords.Of).Where(p => p.Length > 0)];
}
