using System.Globalization;
using MassageBot.Triage.Conditions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Triage.Content;

/// <summary>Reads one YAML file and notes everything that is wrong with the line it stands on.</summary>
internal sealed class ContentReader(ContentFile file, List<ContentProblem> problems)
{
    private const int DeepestNesting = 30;

    private static readonly string[] EvidenceTags = ["V", "V2", "K", "J"];

    public string Path => file.Path;

    /// <summary>The top of the file, or <see langword="null"/> with a problem noted.</summary>
    public YamlMappingNode? Root(params string[] known)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new BoundedParser(new Parser(new StringReader(file.Text)), DeepestNesting));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..])
                return OnlyKeys(root, known);
            Problem(1, "the file must be a list of 'key: value' pairs; it is empty or something else");
        }
        catch (TooDeepException wrong)
        {
            Problem((int)wrong.Start.Line, "the entries are nested too deeply");
        }
        catch (YamlException wrong)
        {
            Problem((int)wrong.Start.Line, $"not readable as YAML: {wrong.Message}");
        }
        catch (ArgumentException wrong)
        {
            Problem(1, $"not readable as YAML: {wrong.Message}");
        }
        return null;
    }

    public void Problem(YamlNode node, string message) => Problem((int)node.Start.Line, message);

    public void Problem(int line, string message) => problems.Add(new ContentProblem(file.Path, Math.Max(1, line), message));

    /// <summary>The entries of a list of mappings; other entries become problems.</summary>
    public IEnumerable<YamlMappingNode> Entries(YamlMappingNode parent, string key, bool required = true)
    {
        switch (Find(parent, key))
        {
            case null when required:
                Problem(parent, $"'{key}' is missing");
                yield break;
            case null:
                yield break;
            case YamlSequenceNode list:
                foreach (var node in list.Children)
                {
                    if (node is YamlMappingNode entry)
                        yield return entry;
                    else
                        Problem(node, $"an entry of '{key}' must have the form 'key: value'");
                }
                yield break;
            case var other:
                Problem(other, $"'{key}' must be a list");
                yield break;
        }
    }

    public YamlMappingNode OnlyKeys(YamlMappingNode node, params string[] known)
    {
        foreach (var key in node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name })
                Problem(key, "a key must be plain text");
            else if (Array.IndexOf(known, name) < 0)
                Problem(key, $"the key '{name}' is not known here; known are {string.Join(", ", known)}");
        }
        return node;
    }

    public static YamlNode? Find(YamlMappingNode node, string key)
    {
        foreach (var (name, value) in node.Children)
        {
            if (name is YamlScalarNode scalar && scalar.Value == key)
                return value;
        }
        return null;
    }

    public string? Optional(YamlMappingNode node, string key)
    {
        switch (Find(node, key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } text } when !string.IsNullOrWhiteSpace(text):
                return text.Trim();
            case var other:
                Problem(other, $"'{key}' must be text");
                return null;
        }
    }

    public string Required(YamlMappingNode node, string key)
    {
        if (Find(node, key) is null)
            Problem(node, $"'{key}' is missing");
        return Optional(node, key) ?? "";
    }

    public bool Flag(YamlMappingNode node, string key, bool required = false)
    {
        var text = required ? Required(node, key) : Optional(node, key);
        if (text is not (null or "" or "yes" or "no"))
            Problem(Find(node, key)!, $"'{key}' must be yes or no, found '{text}'");
        return text == "yes";
    }

    /// <summary>One text or a list of texts.</summary>
    public IReadOnlyList<string> Texts(YamlMappingNode node, string key, bool required = false)
    {
        var found = Find(node, key);
        var texts = new List<string>();
        foreach (var item in found is YamlSequenceNode list ? list.Children : found is null ? [] : [found])
        {
            if (item is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
                texts.Add(text.Trim());
            else
                Problem(item, $"'{key}' must be a list of texts");
        }
        if (required && texts.Count == 0)
            Problem(found ?? node, $"'{key}' is missing");
        return texts;
    }

    public IReadOnlyList<string> Sources(YamlMappingNode node) => Texts(node, "sources", required: true);

    public IReadOnlyList<string> Evidence(YamlMappingNode node)
    {
        var tags = Texts(node, "evidence", required: true);
        foreach (var tag in tags.Where(tag => Array.IndexOf(EvidenceTags, tag) < 0))
            Problem(Find(node, "evidence")!, $"'{tag}' is no evidence tag; use {string.Join(", ", EvidenceTags)}");
        return tags;
    }

    /// <summary>The clinician who approved the entry, if one has.</summary>
    public SignOff? SignedBy(YamlMappingNode node)
    {
        var found = Find(node, "signed");
        var text = (found as YamlScalarNode)?.Value;
        if (found is not null && !SignOff.TryParse(text, out _))
            Problem(found, $"'signed' must be {SignOff.Form}{(text is null ? "" : $", found '{text}'")}; leave the key out until a clinician has signed");
        return SignOff.TryParse(text, out var signOff) ? signOff : null;
    }

    public Level? Level(YamlMappingNode node, string key, bool required = true)
    {
        var text = required ? Required(node, key) : Optional(node, key);
        if (string.IsNullOrEmpty(text))
            return null;
        if (LevelNames.TryParse(text, out var level))
            return level;
        Problem(Find(node, key)!, $"'{text}' is no level; use {string.Join(", ", LevelNames.All)}");
        return null;
    }

    public Route Route(YamlMappingNode node)
    {
        var text = Optional(node, "route");
        switch (text)
        {
            case null: return Triage.Route.None;
            case "INFO": return Triage.Route.Info;
            case "MATERNITY": return Triage.Route.Maternity;
            case "SAFEGUARDING": return Triage.Route.Safeguarding;
            case "CRISIS": return Triage.Route.Crisis;
            default:
                Problem(Find(node, "route")!, $"'{text}' is no route; use INFO, MATERNITY, SAFEGUARDING or CRISIS");
                return Triage.Route.None;
        }
    }

    public decimal? Number(YamlMappingNode node, string key)
    {
        var text = Optional(node, key);
        if (text is null)
            return null;
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return number;
        Problem(Find(node, key)!, $"'{key}' must be a number, found '{text}'");
        return null;
    }

    /// <summary>A compiled condition, or <see langword="null"/> when the key is absent or, with a problem noted, wrong.</summary>
    public Condition? Condition(YamlMappingNode node, string key, FactSchema schema, IReadOnlyDictionary<string, Condition> terms, bool required = false)
    {
        var text = required ? Required(node, key) : Optional(node, key);
        return string.IsNullOrEmpty(text) ? null : Condition(Find(node, key)!, text, schema, terms);
    }

    public Condition? Condition(YamlNode node, string text, FactSchema schema, IReadOnlyDictionary<string, Condition> terms)
    {
        try
        {
            return ConditionParser.Parse(text, schema, terms);
        }
        catch (ConditionException wrong)
        {
            Problem(node, string.Create(CultureInfo.InvariantCulture, $"condition, column {wrong.Column}: {wrong.Message}; the condition is: {text}"));
            return null;
        }
    }

    /// <summary>An id that is well formed and not yet taken; otherwise a problem is noted.</summary>
    public string Id(YamlMappingNode node, ISet<string> taken, string what)
    {
        var id = Required(node, "id");
        if (id.Length == 0)
            return id;
        if (!char.IsAsciiLetter(id[0]) || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            Problem(Find(node, "id")!, $"'{id}' is no id; use letters, digits and '-', beginning with a letter");
        else if (ConditionParser.IsReserved(id))
            Problem(Find(node, "id")!, $"'{id}' is a word of the condition language; choose another id");
        else if (!taken.Add(id))
            Problem(Find(node, "id")!, $"the {what} '{id}' stands here a second time");
        return id;
    }
}
