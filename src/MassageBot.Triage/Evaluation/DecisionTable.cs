using MassageBot.Triage.Conditions;

namespace MassageBot.Triage.Evaluation;

/// <summary>Reads the decision table and the modifiers against a set of facts.</summary>
internal sealed class DecisionTable(TriageDefinition definition)
{
    public Verdict Evaluate(FactTable table)
    {
        var fired = new List<Rule>();
        foreach (var rule in definition.Rules)
        {
            if (rule.Holds(table))
                fired.Add(rule);
        }
        if (fired.Count == 0 || LeavesOpen(table, fired))
            fired.Add(definition.Otherwise);
        var modifiers = new List<Modifier>();
        foreach (var modifier in definition.Modifiers)
        {
            if (modifier.Fires.Holds(table))
                modifiers.Add(modifier);
        }
        return Combine(table, fired, modifiers);
    }

    /// <summary>What was told before, when it was more urgent than what the facts say now.</summary>
    public Verdict Keep(Verdict now, Level reached, IReadOnlyList<string> ruleIds)
    {
        var rules = ruleIds.Select(definition.RuleOf).OfType<Rule>().ToList();
        var lead = rules.Find(rule => rule.Level == reached);
        return now with
        {
            Level = reached,
            Route = rules.Select(rule => rule.Route).Append(now.Route).Max(),
            RuleIds = ruleIds,
            AdviceId = lead?.AdviceId ?? definition.LevelAdvice[reached],
            WhyId = lead?.WhyId,
            AtOnce = now.AtOnce || reached == Level.Emergency,
        };
    }

    // Each complaint must be looked at by some row; one that fits none goes to a person, whatever stands beside it.
    private bool LeavesOpen(FactTable table, List<Rule> fired)
    {
        var accounts = new Accounts(definition.Schema.Signs.Count);
        foreach (var rule in fired)
            accounts.Add(rule.Accounts);
        return table.LeavesOpen(accounts);
    }

    private static Level Raised(Rule rule, List<Modifier> modifiers) =>
        rule.Level < Level.Emergency && modifiers.Exists(modifier => Raises(modifier, rule)) ? rule.Level + 1 : rule.Level;

    private static bool Raises(Modifier modifier, Rule rule) => modifier.Raises > 0 && !rule.Covers.Overlaps(modifier.Concerns);

    private Verdict Combine(FactTable table, List<Rule> fired, List<Modifier> modifiers)
    {
        var highest = fired.Max(rule => Raised(rule, modifiers));
        var floor = modifiers.Max(modifier => modifier.AtLeast) ?? Level.SelfCare;
        var level = highest > floor ? highest : floor;
        var winners = fired.Where(rule => Raised(rule, modifiers) == highest).ToList();
        var movers = modifiers
            .Where(modifier => (modifier.AtLeast == level && level > highest)
                || (highest == level && winners.Exists(rule => rule.Level < level && Raises(modifier, rule))))
            .ToList();

        // A row that holds on clear answers explains itself; one that holds only because "not sure" counts as yes does not.
        var certain = table.CertainOnly();
        var clear = winners.Where(rule => rule == definition.Otherwise || rule.Holds(certain)).ToList();
        var lead = clear.Find(rule => rule.Level == level) ?? (clear.Count > 0 ? clear[0] : null);
        var route = RouteOf(fired, winners, modifiers, clear.Count > 0, certain);
        var (advice, why) = Texts(winners, lead, level, movers);
        return new Verdict(
            level,
            route,
            [.. winners.Select(rule => rule.Id), .. movers.Select(modifier => modifier.Id)],
            advice,
            why,
            definition.Version)
        {
            AlsoAdviceIds = Also(route, lead ?? winners[0], modifiers),
            AtOnce = level == Level.Emergency || fired.Exists(rule => rule.AtOnce),
        };
    }

    private (string Advice, string? Why) Texts(List<Rule> winners, Rule? lead, Level level, List<Modifier> movers)
    {
        if (lead is null)
        {
            var same = winners.TrueForAll(rule => rule.AdviceId == winners[0].AdviceId && rule.Level == level);
            return (same ? winners[0].AdviceId : definition.LevelAdvice[level], definition.UnsureWhyId);
        }
        return lead.Level == level
            ? (lead.AdviceId, lead.WhyId)
            : (definition.LevelAdvice[level], movers.Select(modifier => modifier.WhyId).FirstOrDefault(why => why is not null));
    }

    private static Route RouteOf(List<Rule> fired, List<Rule> winners, List<Modifier> modifiers, bool isClear, FactTable certain)
    {
        var route = Route.None;
        foreach (var rule in fired)
        {
            // "Not sure" on a long list names no route of its own, unless it was the only thing asked.
            var counts = rule.Holds(certain) || (!isClear && winners.TrueForAll(winner => winner.Route == rule.Route));
            if (counts && rule.Route > route)
                route = rule.Route;
        }
        foreach (var modifier in modifiers)
        {
            if (modifier.Route > route)
                route = modifier.Route;
        }
        return route;
    }

    private List<string> Also(Route route, Rule lead, List<Modifier> modifiers)
    {
        var also = new List<string>();
        if (route != lead.Route && definition.RouteAdvice.TryGetValue(route, out var text))
            also.Add(text);
        foreach (var modifier in modifiers)
        {
            if (modifier.AlsoAdviceId is { } key && !also.Contains(key))
                also.Add(key);
        }
        return also;
    }
}
