using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Grouping;

/// <summary>
/// Puts alike questions together, in one pass over their wordings, the most frequent first: each joins the group whose first wording
/// it is most like, or begins one. The same questions give the same groups, in whatever order they stand in the list.
/// </summary>
internal static class QuestionGrouping
{
    // More than half of what two questions are about, weighed by rarity, is the same. Lower draws "do you do X" and "do you do Y" together.
    private const double Alike = 0.55;

    // How many groups are looked at for one word. Keeps the time linear when thousands of groups have a word in common.
    private const int MostFirsts = 500;

    public static IReadOnlyList<QuestionGroup> Group(Corpus corpus, IReadOnlyList<string> questions)
    {
        var groups = new List<List<Wording>>();
        var firstsByWord = new Dictionary<int, List<int>>();
        foreach (var wording in Wordings(corpus, questions))
        {
            var nearest = Nearest(wording.Vector, groups, firstsByWord);
            if (nearest >= 0)
            {
                groups[nearest].Add(wording);
                continue;
            }

            var prefix = wording.Vector.PrefixFor(Alike);
            for (var i = 0; i < prefix; i++)
            {
                if (!firstsByWord.TryGetValue(wording.Vector.Words[i], out var firsts)) firstsByWord.Add(wording.Vector.Words[i], firsts = []);
                if (firsts.Count < MostFirsts) firsts.Add(groups.Count);
            }
            groups.Add([wording]);
        }
        return [.. groups.Select(Describe).OrderByDescending(group => group.Count).ThenBy(group => group.Typical, StringComparer.Ordinal)];
    }

    private static int Nearest(WordVector vector, List<List<Wording>> groups, Dictionary<int, List<int>> firstsByWord)
    {
        var best = (Group: -1, Likeness: 0.0);
        var prefix = vector.PrefixFor(Alike);
        for (var i = 0; i < prefix; i++)
        {
            if (!firstsByWord.TryGetValue(vector.Words[i], out var firsts)) continue;
            foreach (var group in firsts)
            {
                var likeness = vector.Likeness(groups[group][0].Vector);
                if (likeness >= Alike && (likeness > best.Likeness || (likeness == best.Likeness && group < best.Group))) best = (group, likeness);
            }
        }
        return best.Group;
    }

    /// <summary>The wordings, the most frequent first.</summary>
    private static List<Wording> Wordings(Corpus corpus, IReadOnlyList<string> questions)
    {
        var analysed = questions.Select(question => corpus.Analysis.Question(question)).ToList();
        var same = Enumerable.Range(0, questions.Count).GroupBy(i => analysed[i].Levelled, StringComparer.Ordinal).Select(group => group.ToArray()).ToList();
        var weights = new WordWeights(corpus, [.. same.Select(members => analysed[members[0]].Stems)]);
        return [.. same
            .Select(members => new Wording(
                analysed[members[0]].Levelled,
                MostFrequent(members.Select(i => questions[i].Trim())),
                members,
                weights.Vector(analysed[members[0]].Stems)))
            .OrderByDescending(wording => wording.Members.Length)
            .ThenBy(wording => wording.Levelled, StringComparer.Ordinal)];
    }

    private static QuestionGroup Describe(List<Wording> wordings)
    {
        var middle = new Dictionary<int, double>();
        foreach (var wording in wordings)
        {
            for (var i = 0; i < wording.Vector.Words.Length; i++)
                middle[wording.Vector.Words[i]] = middle.GetValueOrDefault(wording.Vector.Words[i]) + (double)wording.Vector.Weights[i] * wording.Members.Length;
        }

        double Nearness(Wording wording) => wording.Vector.Words.Select((word, i) => middle[word] * wording.Vector.Weights[i]).Sum();
        return new QuestionGroup(
            [.. wordings.SelectMany(wording => wording.Members).Order()],
            [.. wordings.OrderByDescending(wording => Math.Round(Nearness(wording), 6))
                .ThenByDescending(wording => wording.Members.Length)
                .ThenBy(wording => wording.Levelled.Length)
                .ThenBy(wording => wording.Levelled, StringComparer.Ordinal)
                .Select(wording => wording.Text)]);
    }

    private static string MostFrequent(IEnumerable<string> texts) =>
        texts.CountBy(text => text, StringComparer.Ordinal).OrderByDescending(text => text.Value).ThenBy(text => text.Key, StringComparer.Ordinal).First().Key;
}
