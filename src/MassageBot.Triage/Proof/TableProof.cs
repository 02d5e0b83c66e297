using MassageBot.Triage.Conditions;

namespace MassageBot.Triage.Proof;

/// <summary>
/// Shows for any facts whatever, not only for those that were walked, that adding a sign never lowers the level. The
/// level is the highest of the rows that hold, so it's enough that a sign never switches a row off:
/// (1) no row above the lowest level, and no modifier, names a sign under a negation, unless the sign is allowed to lower
/// that very row; (2) the row for everything else holds while a complaint is left that no other row accounts for, and a
/// new sign can't settle an older complaint, since no row of the lowest level asks for two complaints together.
/// </summary>
internal sealed class TableProof(TriageDefinition definition)
{
    /// <summary>What breaks the argument, each with its row; empty when it holds.</summary>
    public IEnumerable<string> Gaps()
    {
        foreach (var rule in definition.Rules)
        {
            if (rule.Level == Level.SelfCare)
            {
                if (rule.Fires.JoinsComplaints(definition.Schema))
                    yield return $"{rule.Id} asks for two complaints together; split it, so that each complaint is looked at by itself";
                continue;
            }
            var against = rule.Fires.Mentions.Where(mention => !mention.Helps)
                .Concat(rule.Exception?.Mentions.Where(mention => mention.Helps) ?? []);
            foreach (var name in against.Where(mention => mention.Kind != MentionKind.Value).Select(mention => mention.Name).Distinct())
            {
                if (definition.SignOf(name)?.MayLower.Contains(rule.Id) != true)
                    yield return $"{rule.Id} can be switched off by adding '{(name.Length > 0 ? name : "any complaint")}'; use 'denied', or allow it with 'may-lower' at the sign";
            }
        }
        foreach (var modifier in definition.Modifiers)
        {
            foreach (var mention in modifier.Fires.Mentions.Where(mention => !mention.Helps && mention.Kind != MentionKind.Value))
                yield return $"{modifier.Id} can be switched off by adding '{mention.Name}'";
        }
    }
}
