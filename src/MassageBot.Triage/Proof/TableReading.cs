using MassageBot.Triage.Conditions;

namespace MassageBot.Triage.Proof;

/// <summary>
/// A second, plainer reading of the decision table, as the clinical fact base words it: the first row from the top that
/// holds gives the level, then the modifiers raise it. Written apart from <c>DecisionTable</c>, so that a mistake in one
/// of them shows.
/// </summary>
internal sealed class TableReading(TriageDefinition definition)
{
    public Level Demands(FactTable table)
    {
        foreach (var rule in definition.Rules)
        {
            if (rule.Fires.Holds(table) && (rule.Exception is null || !rule.Exception.Holds(table)))
                return Raised(rule, table);
        }
        return Raised(definition.Otherwise, table);
    }

    private Level Raised(Rule rule, FactTable table)
    {
        var level = rule.Level;
        foreach (var modifier in definition.Modifiers)
        {
            if (!modifier.Fires.Holds(table))
                continue;
            if (modifier.Raises > 0 && !modifier.Concerns.Any(rule.Covers.Contains) && level == rule.Level && level < Level.Emergency)
                level++;
            if (modifier.AtLeast > level)
                level = modifier.AtLeast.Value;
        }
        return level;
    }
}
