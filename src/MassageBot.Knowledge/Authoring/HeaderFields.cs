using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Knowledge.Authoring;

/// <summary>The named fields of a YAML mapping, read one by one with a problem for each that is missing or wrong.</summary>
internal sealed class HeaderFields(string path, int firstLine, YamlMappingNode mapping, ProblemList problems)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly int _ownLine = YamlReader.LineOf(mapping, firstLine);

    public int LineOf(string name) => Node(name) is { } node ? YamlReader.LineOf(node, firstLine) : _ownLine;

    public string? RequiredText(string name)
    {
        var text = OptionalText(name);
        if (text is null && !Has(name)) problems.Add(path, _ownLine, $"The field '{name}' is missing.");
        return text;
    }

    public string? OptionalText(string name)
    {
        if (Node(name) is not { } node) return null;
        if (node is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value)) return value.Trim();
        problems.Add(path, YamlReader.LineOf(node, firstLine), $"The field '{name}' must be a text and is empty or a list.");
        return null;
    }

    /// <summary>The items of a list with their lines; empty when the field is absent and not required.</summary>
    public IReadOnlyList<(string Text, int Line)> Texts(string name, bool required)
    {
        if (Node(name) is not { } node)
        {
            if (required) problems.Add(path, _ownLine, $"The field '{name}' is missing.");
            return [];
        }
        if (node is YamlScalarNode { Value: null or "" }) return [];
        if (node is not YamlSequenceNode list)
        {
            problems.Add(path, YamlReader.LineOf(node, firstLine), $"The field '{name}' must be a list.");
            return [];
        }
        var items = new List<(string, int)>();
        foreach (var item in list.Children)
        {
            var line = YamlReader.LineOf(item, firstLine);
            if (item is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)) items.Add((text.Trim(), line));
            else problems.Add(path, line, $"An item of '{name}' is empty or not a text; put it in quotes when it holds a colon.");
        }
        return items;
    }

    /// <summary>The items of a list of mappings.</summary>
    public IReadOnlyList<(HeaderFields Fields, int Line)> Mappings(string name)
    {
        if (Node(name) is not { } node || node is YamlScalarNode { Value: null or "" }) return [];
        if (node is not YamlSequenceNode list)
        {
            problems.Add(path, YamlReader.LineOf(node, firstLine), $"The field '{name}' must be a list.");
            return [];
        }
        var items = new List<(HeaderFields, int)>();
        foreach (var item in list.Children)
        {
            var line = YamlReader.LineOf(item, firstLine);
            if (item is YamlMappingNode child) items.Add((new HeaderFields(path, firstLine, child, problems), line));
            else problems.Add(path, line, $"An item of '{name}' must look like {{ id: ..., evidence: ... }}.");
        }
        return items;
    }

    public DateOnly? RequiredDate(string name)
    {
        if (RequiredText(name) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        problems.Add(path, LineOf(name), $"The field '{name}' must be a date such as 2026-11-01, was '{text}'.");
        return null;
    }

    public bool Flag(string name)
    {
        switch (OptionalText(name))
        {
            case null or "false":
                return false;
            case "true":
                return true;
            case { } other:
                problems.Add(path, LineOf(name), $"The field '{name}' must be true or false, was '{other}'.");
                return false;
        }
    }

    /// <summary>One of a few words; the first of <paramref name="allowed"/> after reporting a problem.</summary>
    public string Choice(string name, params ReadOnlySpan<string> allowed)
    {
        if (RequiredText(name) is not { } text) return allowed[0];
        foreach (var word in allowed)
            if (word == text) return word;
        problems.Add(path, LineOf(name), $"The field '{name}' must be one of {string.Join(", ", allowed!)}, was '{text}'.");
        return allowed[0];
    }

    /// <summary>Reports every field that nobody asked for: a misspelt name would otherwise be lost without a word.</summary>
    public void RefuseOthers()
    {
        foreach (var key in mapping.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            if (!_asked.Contains(name))
                problems.Add(path, YamlReader.LineOf(key, firstLine), $"The field '{name}' is not known here; known are {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.");
        }
    }

    private bool Has(string name) => Node(name) is not null;

    private YamlNode? Node(string name)
    {
        _asked.Add(name);
        foreach (var pair in mapping.Children)
            if (pair.Key is YamlScalarNode { Value: { } key } && key == name) return pair.Value;
        return null;
    }
}
