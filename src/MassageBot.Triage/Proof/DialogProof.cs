using System.Collections.Concurrent;
using MassageBot.Triage.Conditions;

namespace MassageBot.Triage.Proof;

/// <summary>
/// Proves the triage content: walks the question graph through the real engine, and shows by argument what can't be
/// walked. What is walked and why that is enough stands in <see cref="ProofReport.Coverage"/>. The same content always gives the same
/// report.
/// </summary>
public static class DialogProof
{
    private const int Profiles = 3;

    /// <summary>Proves a definition. Takes up to a minute and all processors.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ProofReport Of(TriageDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var engine = new TriageEngine(definition);
        var classes = new AnswerClasses(definition);
        var tally = WalkAll(engine, classes, cancellationToken);
        var problems = new List<ProofProblem>();
        foreach (var (claim, path) in tally.Broken)
            problems.Add(new ProofProblem(claim, "A path breaks it.", path));
        foreach (var gap in new TableProof(definition).Gaps())
            problems.Add(new ProofProblem(ProofClaims.AddingNeverLowers, gap + ".", null));
        var pairs = CheckPairs(engine, problems);
        var examples = Examples(definition, tally, problems);
        CheckOptions(definition, tally, problems);
        return new ProofReport
        {
            ContentVersion = definition.Version,
            PathsWalked = tally.Walked,
            PathsMeant = tally.Meant,
            Parts = [.. tally.ByPlan.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => (part.Key, part.Value))],
            Ends = tally.Ends,
            Longest = tally.Longest!,
            Pairs = pairs,
            Claims = ProofClaims.All,
            Examples = examples,
            Exceptions = [.. definition.Signs.Where(sign => sign.MayLower.Count > 0).Select(sign => (sign.Id, sign.MayLower))],
            PlaceSettlers = [.. definition.Rules.Where(rule => rule.SettlesPlace).Select(rule => rule.Id)],
            Coverage = ProofCoverage.Lines,
            Problems = [.. problems.OrderBy(problem => problem.Claim, StringComparer.Ordinal).ThenBy(problem => problem.Message, StringComparer.Ordinal)],
        };
    }

    private static Tally WalkAll(TriageEngine engine, AnswerClasses classes, CancellationToken cancellationToken)
    {
        var total = new Tally();

        // A question about massage in general has no walk: nothing is told and nothing asked.
        total.Note(new TriageCase(), engine.Evaluate(Facts.None));
        var begun = Plans(engine.Definition).Select(plan => Branch.Begin(engine, plan)).ToList();

        // The first plan is more than half of all paths, so it is shared out by its first two answers.
        var first = new PathWalker(engine, classes, total, cancellationToken);
        var branches = begun.Take(1).SelectMany(first.Step).SelectMany(first.Step).Concat(begun.Skip(1)).ToList();
        var gate = new Lock();
        Parallel.ForEach(
            Partitioner.Create(branches, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new Tally(),
            (branch, _, tally) =>
            {
                new PathWalker(engine, classes, tally, cancellationToken).Walk(branch);
                return tally;
            },
            tally =>
            {
                lock (gate)
                    total.Add(tally);
            });
        return total;
    }

    private static IEnumerable<WalkPlan> Plans(TriageDefinition definition)
    {
        yield return new WalkPlan("1 nothing told: at most one tick and one health fact, all other answers", Facts.None, 1, 1, null);
        foreach (var sign in definition.Signs)
            yield return new WalkPlan("2 one sign or health fact told: all other answers", With(sign), 0, 0, null);
        for (var profile = 0; profile < Profiles; profile++)
        {
            foreach (var sign in definition.Signs)
                yield return new WalkPlan("5 one sign or health fact told: at most one tick and one health fact", With(sign), 1, 1, profile);
            yield return new WalkPlan("3 nothing told: any two ticks and any two health facts", Facts.None, 2, 2, profile);
            for (var i = 0; i < definition.Signs.Count; i++)
                for (var j = i + 1; j < definition.Signs.Count; j++)
                    yield return new WalkPlan("4 two signs or health facts told: any pair", With(definition.Signs[i], definition.Signs[j]), 0, 0, profile);
        }
    }

    private static Facts With(params Sign[] signs) => signs.Aggregate(Facts.None, (facts, sign) => facts.With(sign.Id, Presence.Yes));

    // Every pair of signs is evaluated as well, beside the argument: what the argument overlooked would show here.
    private static long CheckPairs(TriageEngine engine, List<ProofProblem> problems)
    {
        var signs = engine.Definition.Signs;
        var alone = signs.Select(sign => engine.Evaluate(With(sign))).ToList();
        long pairs = 0;
        for (var i = 0; i < signs.Count; i++)
        {
            for (var j = 0; j < signs.Count; j++)
            {
                if (i == j || signs[j].MayLower.Count > 0)
                    continue;
                pairs++;
                var both = engine.Evaluate(With(signs[i], signs[j]));
                if (both.Level < alone[i].Level)
                    problems.Add(new ProofProblem(ProofClaims.AddingNeverLowers, $"Adding '{signs[j].Id}' to '{signs[i].Id}' lowers {LevelNames.Of(alone[i].Level)} to {LevelNames.Of(both.Level)}.", new ProofPath(With(signs[i], signs[j]), [], both)));
            }
        }
        return pairs;
    }

    private static List<RuleExample> Examples(TriageDefinition definition, Tally tally, List<ProofProblem> problems)
    {
        var engine = new TriageEngine(definition);
        var examples = new List<RuleExample>();
        foreach (var rule in definition.Rules)
        {
            if (!tally.Decides.TryGetValue(rule.Id, out var found))
            {
                problems.Add(new ProofProblem(ProofClaims.EveryRuleFires, $"{rule.Id} decides no path: it never holds, or a higher row always holds with it.", null));
                continue;
            }
            var path = found.Path;
            var facts = engine.FactsOf(engine.Begin() with { Told = path.Told, Answers = path.Answers });
            var without = WithoutFact(definition, rule, facts) ?? WithoutAnswer(engine, rule, path);
            if (without is null)
                problems.Add(new ProofProblem(ProofClaims.EveryRuleHasALimit, $"{rule.Id} still holds whatever single fact is taken away.", path));
            if (path.Verdict!.RuleIds[0] != rule.Id && !IsFirstSomewhere(definition, rule, facts))
                problems.Add(new ProofProblem(ProofClaims.NoRuleIsShadowed, $"{rule.Id} never decides by itself.", path));
            examples.Add(new RuleExample(rule.Id, path, without));
        }
        return examples;
    }

    // One button may stand for several signs, each of them enough: then it's the answer that makes the difference.
    private static string? WithoutAnswer(TriageEngine engine, Rule rule, ProofPath path)
    {
        var last = path.Answers.LastOrDefault(answer =>
            !rule.Holds(engine.TableOf(path.Told, [.. path.Answers.Where(other => other != answer)])));
        return last is null ? null : $"not {string.Join('+', last.OptionIds)}";
    }

    private static string? WithoutFact(TriageDefinition definition, Rule rule, Facts facts)
    {
        bool Holds(Facts changed) => rule.Holds(new FactTable(definition.Schema, changed));
        foreach (var (id, presence) in facts.Signs)
        {
            if (presence >= Presence.Unsure && !Holds(facts.With(id, Presence.No)))
                return $"no {id}";
        }
        foreach (var (id, presence) in facts.Signs)
        {
            if (presence == Presence.No && !Holds(facts.With(id, Presence.Yes)))
                return $"also {id}";
        }
        foreach (var name in facts.Words.Keys.Concat(facts.Numbers.Keys))
        {
            if (!Holds(facts.Without(name)))
                return $"{name} not known";
        }
        // "Not reported": the row for questions is left by any complaint.
        foreach (var sign in definition.Signs.Where(sign => facts[sign.Id] == Presence.Unknown))
        {
            if (!Holds(facts.With(sign.Id, Presence.Yes)))
                return $"also {sign.Id}";
        }
        return null;
    }

    // The facts that the row needs, and nothing beside them: does it then lead, or does another always stand before it?
    private static bool IsFirstSomewhere(TriageDefinition definition, Rule rule, Facts facts)
    {
        var least = facts;
        foreach (var id in facts.Signs.Keys)
        {
            var fewer = least with { Signs = least.Signs.Where(sign => sign.Key != id).ToDictionary(StringComparer.Ordinal) };
            if (rule.Holds(new FactTable(definition.Schema, fewer)))
                least = fewer;
        }
        foreach (var name in facts.Words.Keys.Concat(facts.Numbers.Keys))
        {
            var fewer = least.Without(name);
            if (rule.Holds(new FactTable(definition.Schema, fewer)))
                least = fewer;
        }
        return new TriageEngine(definition).Evaluate(least).RuleIds[0] == rule.Id;
    }

    private static void CheckOptions(TriageDefinition definition, Tally tally, List<ProofProblem> problems)
    {
        foreach (var question in definition.Questions)
        {
            foreach (var option in question.Options.Where(option => !tally.LedOn.Contains((question.Id, option.Id)) && !IsAlike(question, option, tally)))
                problems.Add(new ProofProblem(ProofClaims.EveryOptionLeadsOn, $"No path answers '{option.Id}' to '{question.Id}'.", null));
        }
    }

    // An option of a class of which another one was walked.
    private static bool IsAlike(Question question, Option option, Tally tally) =>
        question.Kind == QuestionKind.Choice
        && question.Options.Any(other => tally.LedOn.Contains((question.Id, other.Id)) && other.Sets.Words.Keys.SequenceEqual(option.Sets.Words.Keys));
}
