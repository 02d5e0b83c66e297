using System.Globalization;

namespace MassageBot.Triage.Screening.Net;

/// <summary>
/// What the second net looks at: words, pairs of words and pieces of words (so that a typo changes little); the same text once more with
/// every sign replaced by a blank, so that what is learnt of "my mate's gran had a blank in 1988" holds for any sign; and the cues
/// and signs that the rules found. Each is hashed to a place.
/// </summary>
internal static class NetFeatures
{
    /// <summary>How many places there are; a power of two.</summary>
    public const int Size = 1 << 18;

    /// <summary>The place of the constant feature.</summary>
    public const int Bias = 0;

    /// <summary>How many words of a text are looked at.</summary>
    public const int MostWords = 400;

    private const int PieceLength = 5;
    private const int LongestWord = 40;
    private const int MostMentions = 200;
    private const string HardBlank = "__";
    private const string Blank = "_";
    private const uint PairMark = 0x9E3779B9;
    private const uint BreakMark = 0x85EBCA6B;
    private const uint Spread = 2654435761;

    private static readonly PhraseKind[] Cues = Enum.GetValues<PhraseKind>();

    /// <summary>The features of a text whose phrases have been found.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="mentions">The signs in it, each with what is said of it and whose it is.</param>
    /// <param name="hardSigns">Those of which one mention is enough to act on.</param>
    /// <param name="isQuestion">Whether it asks something.</param>
    public static SparseVector Of(
        Passage passage, IReadOnlyList<(string Id, FindingScope Scope, Subject Subject)> mentions, IReadOnlySet<string> hardSigns, bool isQuestion)
    {
        var count = Math.Min(MostWords, passage.Tokens.Count);
        var places = new List<int>(256);
        AddWords(places, passage, count);
        AddContext(places, passage, BlanksOf(passage, hardSigns, count));
        AddCues(places, passage);
        AddMentions(places, mentions, hardSigns);
        if (isQuestion)
            places.Add(Place(Hash('k', "question")));
        return new SparseVector(places);
    }

    private static void AddWords(List<int> places, Passage passage, int count)
    {
        var before = 0u;
        for (var i = 0; i < count; i++)
        {
            var word = Hash('w', WordOf(passage.Tokens[i].Text));
            if (passage.Tokens[i].Before != Break.None)
                before = 0;
            places.Add(Place(word));
            places.Add(Place((before * 31) ^ word ^ PairMark));
            before = word;
        }
    }

    // Neighbours, and words with one between.
    private static void AddContext(List<int> places, Passage passage, string?[] blanks)
    {
        uint first = 1, second = 2;
        for (var i = 0; i < blanks.Length; i++)
        {
            // A sign of several words is one blank.
            if (i > 0 && ReferenceEquals(blanks[i], HardBlank) && ReferenceEquals(blanks[i - 1], HardBlank))
                continue;
            var token = passage.Tokens[i];
            if (blanks[i] is null && !char.IsAsciiDigit(token.Text[0]))
                AddPieces(places, token.Text);
            var word = Hash('b', blanks[i] ?? WordOf(token.Text));
            places.Add(Place(word));
            places.Add(Place((second * 31) ^ word ^ (token.Before == Break.None ? 0 : BreakMark)));
            places.Add(Place((first * 131) ^ word));
            (first, second) = (second, word);
        }
    }

    private static string?[] BlanksOf(Passage passage, IReadOnlySet<string> hardSigns, int count)
    {
        var blanks = new string?[count];
        foreach (var hit in passage.Hits)
        {
            if (hit.Phrase.Kind is not (PhraseKind.Sign or PhraseKind.Symptom))
                continue;
            var isHard = hit.Phrase.Kind == PhraseKind.Sign && hardSigns.Contains(hit.Phrase.Id);
            for (var i = hit.First; i <= Math.Min(hit.Last, count - 1); i++)
                if (hit.Holds(i) && (isHard || blanks[i] is null))
                    blanks[i] = isHard ? HardBlank : Blank;
        }

        return blanks;
    }

    // A number counts by what it could be: a fever in either scale, a blood pressure, or just its length.
    private static ReadOnlySpan<char> WordOf(string word)
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

    private static void AddPieces(List<int> places, string word)
    {
        Span<char> framed = stackalloc char[Math.Min(word.Length, LongestWord) + 2];
        framed[0] = '<';
        word.AsSpan(0, framed.Length - 2).CopyTo(framed[1..]);
        framed[^1] = '>';
        for (var at = 0; at + PieceLength <= framed.Length; at++)
            places.Add(Place(Hash('c', framed.Slice(at, PieceLength))));
    }

    private static void AddCues(List<int> places, Passage passage)
    {
        foreach (var kind in Cues)
            for (var i = 0; i < passage.Tokens.Count; i++)
                if (passage.Is(i, kind))
                {
                    places.Add(Place(Hash('k', kind.ToString())));
                    break;
                }
    }

    private static void AddMentions(List<int> places, IReadOnlyList<(string Id, FindingScope Scope, Subject Subject)> mentions, IReadOnlySet<string> hardSigns)
    {
        for (var i = 0; i < Math.Min(MostMentions, mentions.Count); i++)
        {
            var (id, scope, subject) = mentions[i];
            places.Add(Place(Hash((char)('0' + (int)scope), id)));
            if (!hardSigns.Contains(id))
                continue;
            places.Add(Place(Hash('i', id)));
            places.Add(Place(Hash('s', scope.ToString())));
            places.Add(Place(Hash('p', subject.ToString())));
        }
    }

    // Spread by a product, of which the upper bits depend on all bits of the hash.
    private static int Place(uint hash) => 1 + (int)(((hash ^ (hash >> 16)) * Spread >> 4) % (Size - 1));

    private static uint Hash(char kind, ReadOnlySpan<char> text)
    {
        var hash = (2166136261u ^ kind) * 16777619u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }
}
