namespace MassageBot.Triage.Proof;

/// <summary>What the walks of one thread found; tallies are added up at the end, in any order with the same result.</summary>
internal sealed class Tally
{
    public long Walked { get; private set; }

    /// <summary>How many paths those that were walked stand for.</summary>
    public decimal Meant { get; private set; }

    public SortedDictionary<Level, long> Ends { get; } = [];

    public Dictionary<string, long> ByPlan { get; } = new(StringComparer.Ordinal);

    public ProofPath? Longest { get; private set; }

    /// <summary>For each row the clearest path on which it decides the level.</summary>
    public Dictionary<string, (int Clarity, ProofPath Path)> Decides { get; } = new(StringComparer.Ordinal);

    /// <summary>Question and option that were answered and led on.</summary>
    public HashSet<(string Question, string Option)> LedOn { get; } = [];

    /// <summary>For each claim the shortest path that breaks it.</summary>
    public Dictionary<string, ProofPath> Broken { get; } = new(StringComparer.Ordinal);

    public void End(WalkPlan plan, TriageCase walk, decimal meant, Verdict verdict)
    {
        Walked++;
        Meant += meant;
        Ends[verdict.Level] = Ends.GetValueOrDefault(verdict.Level) + 1;
        ByPlan[plan.Name] = ByPlan.GetValueOrDefault(plan.Name) + 1;
        if (Longest is null || walk.Answers.Count >= Longest.Answers.Count)
            KeepLongest(new ProofPath(walk.Told, walk.Answers, verdict));
        Note(walk, verdict);
    }

    /// <summary>Keeps a path as an example of the rows that decide it.</summary>
    public void Note(TriageCase walk, Verdict verdict)
    {
        foreach (var rule in verdict.RuleIds)
        {
            var clarity = Clarity(rule, walk, verdict);
            if (!Decides.TryGetValue(rule, out var known) || clarity <= known.Clarity)
                KeepClearest(rule, clarity, new ProofPath(walk.Told, walk.Answers, verdict));
        }
    }

    public void Break(string claim, TriageCase walk, Verdict verdict)
    {
        var path = new ProofPath(walk.Told, walk.Answers, verdict);
        if (!Broken.TryGetValue(claim, out var known) || ProofPath.ShorterFirst.Compare(path, known) < 0)
            Broken[claim] = path;
    }

    public void Add(Tally other)
    {
        Walked += other.Walked;
        Meant += other.Meant;
        foreach (var (level, count) in other.Ends)
            Ends[level] = Ends.GetValueOrDefault(level) + count;
        foreach (var (plan, count) in other.ByPlan)
            ByPlan[plan] = ByPlan.GetValueOrDefault(plan) + count;
        if (other.Longest is { } longest)
            KeepLongest(longest);
        LedOn.UnionWith(other.LedOn);
        foreach (var (rule, theirs) in other.Decides)
            KeepClearest(rule, theirs.Clarity, theirs.Path);
        Keep(Broken, other.Broken);
    }

    // Which of several equals is met first depends on how the work was shared out; the report must not.
    private void KeepLongest(ProofPath path)
    {
        if (Longest is null || path.Answers.Count > Longest.Answers.Count
            || (path.Answers.Count == Longest.Answers.Count && ProofPath.ShorterFirst.Compare(path, Longest) < 0))
            Longest = path;
    }

    private void KeepClearest(string rule, int clarity, ProofPath path)
    {
        if (!Decides.TryGetValue(rule, out var known) || clarity < known.Clarity
            || (clarity == known.Clarity && ProofPath.ShorterFirst.Compare(path, known.Path) < 0))
            Decides[rule] = (clarity, path);
    }

    // The lower, the better an example: the row leads, nothing raised it, and nothing was told beside what it needs.
    private static int Clarity(string rule, TriageCase walk, Verdict verdict)
    {
        const int NotLeading = 1000;
        const int NotAlone = 100;
        const int Told = 10;
        return (verdict.RuleIds[0] == rule ? 0 : NotLeading) + (verdict.RuleIds.Count > 1 ? NotAlone : 0)
            + (Told * walk.Told.Signs.Count) + ProofPath.Weight(walk.Told, walk.Answers);
    }

    private static void Keep(Dictionary<string, ProofPath> into, Dictionary<string, ProofPath> from)
    {
        foreach (var (key, path) in from)
        {
            if (!into.TryGetValue(key, out var known) || ProofPath.ShorterFirst.Compare(path, known) < 0)
                into[key] = path;
        }
    }
}
