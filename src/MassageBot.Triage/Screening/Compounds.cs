namespace MassageBot.Triage.Screening;

/// <summary>Words that mean something else together: "right hand side" is no hand, a "chest of drawers" no chest.</summary>
internal sealed class Compounds
{
    private readonly Dictionary<string, List<(string[] Words, string Meant)>> _byFirst = new(StringComparer.Ordinal);

    public Compounds(IReadOnlyDictionary<string, string> compounds)
    {
        foreach (var (written, meant) in compounds)
        {
            var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!_byFirst.TryGetValue(words[0], out var list))
                _byFirst[words[0]] = list = [];
            list.Add((words, meant));
        }
    }

    /// <summary>Reads each compound as the word that it means; the ends of questions move along.</summary>
    public List<Token> Join(List<Token> tokens, HashSet<int> questionEnds)
    {
        if (!tokens.Exists(token => _byFirst.ContainsKey(token.Text)))
            return tokens;
        var joined = new List<Token>(tokens.Count);
        var ends = new HashSet<int>();
        for (var i = 0; i < tokens.Count;)
        {
            var (length, meant) = At(tokens, i);
            var last = tokens[i + length - 1];
            joined.Add(meant is null ? tokens[i] : tokens[i] with { Text = meant, Length = last.Start + last.Length - tokens[i].Start });
            for (var k = i; k < i + length; k++)
                if (questionEnds.Contains(k))
                    ends.Add(joined.Count - 1);
            i += length;
        }
        questionEnds.Clear();
        questionEnds.UnionWith(ends);
        return joined;
    }

    private (int Length, string? Meant) At(List<Token> tokens, int at)
    {
        if (_byFirst.TryGetValue(tokens[at].Text, out var list))
            foreach (var (words, meant) in list)
                if (at + words.Length <= tokens.Count && Matches(tokens, at, words))
                    return (words.Length, meant);
        return (1, null);
    }

    private static bool Matches(List<Token> tokens, int at, string[] words)
    {
        for (var k = 0; k < words.Length; k++)
            if (tokens[at + k].Text != words[k] || (k > 0 && tokens[at + k].Before != Break.None))
                return false;
        return true;
    }
}
