using System.Globalization;

namespace MassageBot.Triage.Screening.Net;

/// <summary>
/// What the second net looks at: words and pairs of words, pieces of words (so that a typo changes little), the cues and
/// signs that the rules found, each hashed to a place. Words under a negation count as other words.
/// </summary>
internal static class NetFeatures
{
    /// <summary>How many places there are; a power of two.</summary>
    public const int Size = 1 << 16;

    /// <summary>The place of the constant feature.</summary>
    public const int Bias = 0;

    private const float BiasValue = 0.3f;
    private const float PieceWeight = 0.8f;
    private const float CueWeight = 0.6f;
    private const int ShortestPiece = 3;
    private const int LongestPiece = 5;
    private const int MostWords = 400;

    private static readonly PhraseKind[] Cues =
    [
        PhraseKind.Idiom, PhraseKind.LongPast, PhraseKind.Resolved, PhraseKind.Ongoing, PhraseKind.Hypothetical, PhraseKind.General,
        PhraseKind.Hearsay, PhraseKind.Person, PhraseKind.VaguePerson, PhraseKind.Own, PhraseKind.Now, PhraseKind.Help,
    ];

    /// <summary>The features of a text whose phrases have been found. A place may come more than once: its values add up.</summary>
    public static SparseVector Of(Passage passage, IReadOnlyCollection<(string Id, FindingScope Scope)> mentions, bool isQuestion)
    {
        var words = new HashSet<int>();
        var pieces = new HashSet<int>();
        var denied = Denied(passage);
        uint before = 0;
        for (var i = 0; i < Math.Min(MostWords, passage.Tokens.Count); i++)
        {
            var token = passage.Tokens[i];
            var word = Hash(denied[i] ? "!" : "w", WordOf(token.Text));
            if (token.Before != Break.None)
                before = 0;
            words.Add(Place(word));
            if (before != 0)
                words.Add(Place((before * 31) ^ word));
            before = word;
            AddPieces(pieces, token.Text, denied[i]);
        }
        var cues = CuesOf(passage, mentions, isQuestion);
        var vector = new SparseVector(words.Count + pieces.Count + cues.Count + 1);
        vector.Add(words, 1);
        vector.Add(pieces, PieceWeight);
        vector.Add(cues, CueWeight);
        vector.Add([Bias], BiasValue);
        return vector;
    }

    private static bool[] Denied(Passage passage)
    {
        var denied = new bool[passage.Tokens.Count];
        var isDenied = false;
        for (var i = 0; i < denied.Length; i++)
        {
            if (i > 0 && passage.Clause[i] != passage.Clause[i - 1])
                isDenied = false;
            if (passage.Is(i, PhraseKind.Terminator))
                isDenied = false;
            denied[i] = isDenied;
            isDenied |= passage.Is(i, PhraseKind.Negation);
        }
        return denied;
    }

    // A number counts by what it could be: a fever in either scale, a blood pressure, or just its length.
    private static string WordOf(string word)
    {
        if (!char.IsAsciiDigit(word[0]) || !decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return word;
        return number switch
        {
            >= 37.8m and < 43 => "#fever-c",
            >= 100.4m and < 108 => "#fever-f",
            >= 180 and <= 260 => "#pressure",
            >= 1900 and < 2030 => "#year",
            <= 10 => "#" + decimal.Truncate(number).ToString(CultureInfo.InvariantCulture),
            _ => "#" + word.Split('.')[0].Length.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static void AddPieces(HashSet<int> pieces, string word, bool denied)
    {
        if (char.IsAsciiDigit(word[0]))
            return;
        var framed = $"<{word}>";
        for (var length = ShortestPiece; length <= LongestPiece; length++)
            for (var at = 0; at + length <= framed.Length; at++)
                pieces.Add(Place(Hash(denied ? "-" : "c", framed.AsSpan(at, length))));
    }

    private static HashSet<int> CuesOf(Passage passage, IReadOnlyCollection<(string Id, FindingScope Scope)> mentions, bool isQuestion)
    {
        var cues = new HashSet<int>();
        foreach (var kind in Cues)
        {
            for (var i = 0; i < passage.Tokens.Count; i++)
            {
                if (!passage.Is(i, kind))
                    continue;
                cues.Add(Place(Hash("k", kind.ToString())));
                break;
            }
        }
        foreach (var (id, scope) in mentions)
        {
            cues.Add(Place(Hash("s" + scope, id)));
            cues.Add(Place(Hash("s", scope.ToString())));
        }
        if (isQuestion)
            cues.Add(Place(Hash("k", "question")));
        return cues;
    }

    private static int Place(uint hash) => 1 + (int)((hash ^ (hash >> 16)) % (Size - 1));

    private static uint Hash(string kind, ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in kind)
            hash = (hash ^ c) * 16777619u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }
}
