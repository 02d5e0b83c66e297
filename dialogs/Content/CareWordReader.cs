using MassageBot.Triage;
using MassageBot.Triage.Content;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Dialogs;

/// <summary>Reads the kinds, areas and modifiers of the plan.</summary>
internal sealed class CareWordReader(ContentReader reader, TriageDefinition? definition)
{
    public IReadOnlyList<CareWord> Read(YamlMappingNode root, string key)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var words = new List<CareWord>();
        foreach (var node in reader.Entries(root, key))
        {
            reader.OnlyKeys(node, "id", "title", "sets", "words");
            words.Add(new CareWord(reader.Id(node, taken, "word"), reader.Required(node, "title"), Sets(node)) { Words = reader.Texts(node, "words") });
        }

        return words;
    }

    private Facts Sets(YamlMappingNode node)
    {
        var facts = Facts.None;
        switch (ContentReader.Find(node, "sets"))
        {
            case null:
                return facts;
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children)
                    facts = Set(facts, key, value);
                return facts;
            case var other:
                reader.Problem(other, "MB5102: 'sets' must have the form 'sign: yes' or 'value: word'");
                return facts;
        }
    }

    private Facts Set(Facts facts, YamlNode key, YamlNode value)
    {
        var name = (key as YamlScalarNode)?.Value ?? "";
        var word = (value as YamlScalarNode)?.Value ?? "";
        if (definition is null)
            return facts;
        if (definition.SignIds.Contains(name))
        {
            if (word == "yes")
                return facts.With(name, Presence.Yes);
            reader.Problem(value, $"MB5102: '{name}' can only be set to yes here, found '{word}'");
        }
        else if (definition.Values.FirstOrDefault(known => known.Id == name) is { IsNumber: false } known)
        {
            if (known.Words.Contains(word, StringComparer.Ordinal))
                return facts.With(name, word);
            reader.Problem(value, $"MB5102: '{name}' has no word '{word}'; it has {string.Join(", ", known.Words)}");
        }
        else
        {
            reader.Problem(key, $"MB5102: '{name}' is no sign, modifier or value in words of the triage");
        }

        return facts;
    }
}
