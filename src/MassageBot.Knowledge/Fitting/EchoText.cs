using MassageBot.Knowledge.Analysis;

namespace MassageBot.Knowledge.Fitting;

/// <summary>Puts a phrasing a little differently, as a client in a hurry would: words missing, letters slipped. Equal seeds give equal texts.</summary>
internal static class EchoText
{
    private const int ShortestToSlip = 5;

    public static string Of(string phrasing, int seed)
    {
        var random = new Random(seed);
        var words = QuestionText.Normalise(phrasing).Split(' ').ToList();
        words.RemoveAll(word => LanguageTables.StopWords.Contains(word) && random.Next(3) == 0);
        if (words.Count >= 4) words.RemoveAt(random.Next(words.Count));
        for (var i = 0; i < words.Count; i++)
            if (words[i].Length >= ShortestToSlip && random.Next(6) == 0) words[i] = Slip(words[i], random);
        return string.Join(' ', words);
    }

    /// <summary>One slip inside a word: a letter missing, doubled, or changed with its neighbour.</summary>
    public static string Slip(string word, Random random)
    {
        var at = 1 + random.Next(word.Length - 2);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            _ => string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2)),
        };
    }
}
