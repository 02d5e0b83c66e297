using MassageBot.Triage.Conditions;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Triage.Content;

/// <summary>Reads the <c>terms</c> of a file: short names for conditions that several rows share.</summary>
internal static class TermsSection
{
    /// <summary>Adds the terms of a file to those known; a term may use those above it.</summary>
    public static void Read(ContentReader reader, YamlMappingNode root, FactSchema schema, Dictionary<string, Condition> terms)
    {
        switch (ContentReader.Find(root, "terms"))
        {
            case null:
                return;
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children)
                    Read(reader, key, value, schema, terms);
                return;
            case var other:
                reader.Problem(other, "'terms' must have the form 'name: condition'");
                return;
        }
    }

    private static void Read(ContentReader reader, YamlNode key, YamlNode value, FactSchema schema, Dictionary<string, Condition> terms)
    {
        if (key is not YamlScalarNode { Value: { Length: > 0 } name } || value is not YamlScalarNode { Value: { Length: > 0 } text })
            reader.Problem(key, "a term must have the form 'name: condition'");
        else if (ConditionParser.IsReserved(name) || schema.TryPlaceOfSign(name, out _) || schema.TryPlaceOfValue(name, out _))
            reader.Problem(key, $"the term '{name}' has the name of a sign, a value or a word of the condition language");
        else if (reader.Condition(value, text, schema, terms) is { } condition && !terms.TryAdd(name, new Condition.Term(name, schema.NewPlaceOfTerm(), condition)))
            reader.Problem(key, $"the term '{name}' stands here a second time");
    }
}
