namespace MassageBot.Knowledge.Tests.Measuring;

/// <summary>What a set of client questions got from a knowledge base, counted as a client would.</summary>
internal sealed class ClientFigures
{
    private const int Suggested = 3;
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<(double Confidence, bool IsRight)> _beliefs = [];
    private readonly List<string> _lines = [];

    public ClientFigures(KnowledgeBase knowledge, IEnumerable<ClientQuestion> questions)
    {
        foreach (var question in questions)
        {
            var search = knowledge.Find(question.Text, question.Audience);
            var outcome = OutcomeOf(knowledge, question, search);
            var group = question.IsNear ? "near" : question.IsFar ? "far" : knowledge.Get(question.Entry)!.Kind switch
            {
                EntryKind.NotCovered => "not covered",
                EntryKind.SmallTalk => "small talk",
                _ => question.Audience == Audience.Staff ? "staff" : "client",
            };
            _counts[$"{group}: {outcome}"] = _counts.GetValueOrDefault($"{group}: {outcome}") + 1;
            var first = search.Ranked.Count > 0 && question.IsAnsweredBy(search.Ranked[0].Entry.Id);
            if (first) _counts[$"{group}: first right"] = _counts.GetValueOrDefault($"{group}: first right") + 1;
            if (search.Ranked.Count > 0) _beliefs.Add((search.Confidence, first));
            _lines.Add(FormattableString.Invariant(
                $"{search.Confidence:F2} {group,-11} {outcome,-16} {question.Entry,-26} {question.Text} => {string.Join(", ", search.Ranked.Take(Suggested).Select(r => r.Entry.Id))}"));
        }
    }

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Share of a group's questions with one of the outcomes.</summary>
    public double Share(string group, params string[] outcomes)
    {
        var all = _counts.Where(pair => pair.Key.StartsWith(group + ":", StringComparison.Ordinal) && !pair.Key.EndsWith("first right", StringComparison.Ordinal)).Sum(pair => pair.Value);
        return (double)outcomes.Sum(outcome => _counts.GetValueOrDefault($"{group}: {outcome}")) / all;
    }

    /// <summary>Mean distance between confidence and what came of it, over ten steps of confidence.</summary>
    public double CalibrationError()
        => _beliefs.GroupBy(belief => Math.Min(9, (int)(belief.Confidence * 10)))
            .Sum(bin => Math.Abs(bin.Sum(b => b.Confidence) - bin.Count(b => b.IsRight))) / _beliefs.Count;

    public override string ToString()
    {
        string Percent(string group, params string[] outcomes) => Share(group, outcomes).ToString("P1", System.Globalization.CultureInfo.InvariantCulture);
        return FormattableString.Invariant($"""
            client: first right {Percent("client", "first right")}, answered right {Percent("client", "answered right")}, solved {Percent("client", "answered right", "suggested right")}, wrong {Percent("client", "answered wrong")}, refused {Percent("client", "refused")}
            staff: answered right {Percent("staff", "answered right")}, solved {Percent("staff", "answered right", "suggested right")}, wrong {Percent("staff", "answered wrong")}
            not covered: declined {Percent("not covered", "answered right", "refused")}, suggested {Percent("not covered", "suggested right", "suggested wrong")}, wrong {Percent("not covered", "answered wrong")}
            small talk: answered right {Percent("small talk", "answered right")}, wrong {Percent("small talk", "answered wrong")}
            near: answered {Percent("near", "answered wrong")}, suggested {Percent("near", "suggested wrong")}; far: answered {Percent("far", "answered wrong")}, suggested {Percent("far", "suggested wrong")}
            calibration error {CalibrationError():F3}
            """);
    }

    private static string OutcomeOf(KnowledgeBase knowledge, ClientQuestion question, Search search)
    {
        if (search.Band == Band.Refuse) return "refused";
        if (search.Band == Band.Suggest)
            return search.Ranked.Take(Suggested).Any(ranked => question.IsAnsweredBy(ranked.Entry.Id)) ? "suggested right" : "suggested wrong";
        var entry = search.Ranked[0].Entry;
        if (question.IsAnsweredBy(entry.Id)) return "answered right";
        // "I can't help with that" is what the client should hear, whichever of these entries says it.
        var mayDecline = question.IsNear || question.IsFar || knowledge.Get(question.Entry)!.Kind == EntryKind.NotCovered;
        return mayDecline && entry.Kind == EntryKind.NotCovered ? "refused" : "answered wrong";
    }
}
