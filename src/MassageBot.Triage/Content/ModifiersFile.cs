using MassageBot.Triage.Conditions;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Triage.Content;

/// <summary>Reads <c>modifiers.yaml</c>: what raises a level.</summary>
internal static class ModifiersFile
{
    public static IReadOnlyList<Modifier> Read(ContentReader reader, FactSchema schema, Dictionary<string, Condition> terms, ISet<string> ids)
    {
        var modifiers = new List<Modifier>();
        if (reader.Root("terms", "modifiers") is not { } root)
            return modifiers;
        TermsSection.Read(reader, root, schema, terms);
        foreach (var node in reader.Entries(root, "modifiers"))
            modifiers.Add(ReadModifier(reader, node, schema, terms, ids));
        return modifiers;
    }

    private static Modifier ReadModifier(ContentReader reader, YamlMappingNode node, FactSchema schema, Dictionary<string, Condition> terms, ISet<string> ids)
    {
        reader.OnlyKeys(node, "id", "when", "raise", "at-least", "route", "why", "also", "rationale", "sources", "evidence", "signed");
        var when = reader.Condition(node, "when", schema, terms, required: true);
        var raise = reader.Number(node, "raise");
        if (raise is not (null or 1))
            reader.Problem(ContentReader.Find(node, "raise")!, "'raise' can only be 1; for more, write 'at-least'");
        var modifier = new Modifier(
            reader.Id(node, ids, "modifier"),
            raise is null ? 0 : 1,
            reader.Level(node, "at-least", required: false),
            reader.Route(node),
            reader.Optional(node, "why"),
            reader.Optional(node, "also"),
            reader.Required(node, "rationale"),
            reader.Sources(node),
            reader.Evidence(node))
        {
            SignedBy = reader.SignedBy(node),
            Fires = when ?? Condition.Never,
            Concerns = (when?.SignIds ?? []).Where(id => schema.TryPlaceOfSign(id, out var place) && schema.Signs[place].IsModifier).ToHashSet(StringComparer.Ordinal),
        };
        if (modifier.Raises == 0 && modifier.AtLeast is null && modifier.Route == Route.None && modifier.AlsoAdviceId is null)
            reader.Problem(node, $"'{modifier.Id}' has no effect; give 'raise', 'at-least', 'route' or 'also'");
        return modifier;
    }
}
