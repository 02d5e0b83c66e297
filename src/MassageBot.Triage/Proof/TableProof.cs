using MassageBot.Triage.Conditions;

namespace MassageBot.Triage.Proof;

/// <summary>
/// Shows for any number of signs together, not only for those that were walked, that adding a sign or a health fact never
/// lowers the level. The level is the highest of the rows that hold, so it's enough that whatever gave it goes on holding:
/// (1) no row above the lowest level, and no modifier, names a sign under a negation, unless the sign is allowed to lower
/// that very row; (2) the row for everything else holds while a complaint is left that no other row accounts for, and a
/// new sign can't settle an older complaint: in a row that is not more urgent than that one, each sign alone is enough, so
/// that the row held for the older complaint before.
/// Three things are left out of it, and said in the report: a place, which rows with <c>accounts-for</c> settle; facts in
/// words and numbers without any complaint, which go to a person until there is one; and "not sure" about a sign that
/// isn't hard, which a row for the sign may settle.
/// </summary>
internal sealed class TableProof(TriageDefinition definition)
{
    private readonly HashSet<string> _raising =
        definition.Modifiers.Where(modifier => modifier.Raises > 0).SelectMany(modifier => modifier.Concerns).ToHashSet(StringComparer.Ordinal);

    /// <summary>What breaks the argument, each with its row; empty when it holds.</summary>
    public IEnumerable<string> Gaps() =>
        definition.Rules.SelectMany(rule => (rule.Level > Level.SelfCare ? SwitchedOff(rule) : []).Concat(IsQuiet(rule) ? Settling(rule) : []))
            .Concat(definition.Modifiers.SelectMany(SwitchedOff));

    // Not more urgent than the row for everything else, also where a modifier raises that one and not this.
    private bool IsQuiet(Rule rule) =>
        rule.Level < definition.Otherwise.Level || (rule.Level == definition.Otherwise.Level && rule.Covers.Overlaps(_raising));

    private IEnumerable<string> SwitchedOff(Rule rule)
    {
        var against = rule.Fires.Mentions.Where(mention => !mention.Helps)
            .Concat(rule.Exception?.Mentions.Where(mention => mention.Helps) ?? []);
        foreach (var name in against.Where(mention => mention.Kind != MentionKind.Value).Select(mention => mention.Name).Distinct())
        {
            if (definition.SignOf(name)?.MayLower.Contains(rule.Id) != true)
                yield return $"{rule.Id} can be switched off by adding '{(name.Length > 0 ? name : "any complaint")}'; use 'denied', or allow it with 'may-lower' at the sign";
        }
    }

    private IEnumerable<string> Settling(Rule rule)
    {
        if (rule.Fires.SignUse == SignUse.Joined || rule.Exception is { SignUse: not SignUse.None })
            yield return $"{rule.Id} asks for two signs together, or for one without another; split it, so that each complaint is looked at by itself";
        if (rule.Level < definition.Otherwise.Level && rule.Covers.FirstOrDefault(_raising.Contains) is { } fact)
            yield return $"{rule.Id} weighs '{fact}' itself, which raises other rows; let the modifier raise it";
    }

    private static IEnumerable<string> SwitchedOff(Modifier modifier) =>
        modifier.Fires.Mentions.Where(mention => !mention.Helps && mention.Kind != MentionKind.Value)
            .Select(mention => $"{modifier.Id} can be switched off by adding '{mention.Name}'");
}
