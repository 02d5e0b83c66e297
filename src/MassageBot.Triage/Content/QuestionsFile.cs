using MassageBot.Triage.Conditions;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Triage.Content;

/// <summary>Reads <c>questions.yaml</c>: the questions of the walk in the order in which they are asked.</summary>
internal sealed class QuestionsFile
{
    private readonly ContentReader _reader;
    private readonly FactSchema _schema;
    private readonly Dictionary<string, Condition> _terms;
    private readonly Dictionary<string, YamlMappingNode> _general = new(StringComparer.Ordinal);

    public QuestionsFile(ContentReader reader, FactSchema schema, Dictionary<string, Condition> terms)
    {
        (_reader, _schema, _terms) = (reader, schema, terms);
        if (reader.Root("terms", "general-options", "questions") is not { } root)
            return;
        TermsSection.Read(reader, root, schema, terms);
        foreach (var node in reader.Entries(root, "general-options"))
        {
            reader.OnlyKeys(node, "id", "title", "synonyms");
            _general[reader.Required(node, "id")] = node;
        }
        foreach (var id in new[] { Option.None, Option.Unsure }.Where(id => !_general.ContainsKey(id)))
            reader.Problem(root, $"'general-options' has no '{id}'");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in reader.Entries(root, "questions"))
            Questions.Add(ReadQuestion(node, taken));
        if (Questions.Count == 0)
            reader.Problem(root, "there is no question");
    }

    public List<Question> Questions { get; } = [];

    private Question ReadQuestion(YamlMappingNode node, HashSet<string> taken)
    {
        _reader.OnlyKeys(node, "id", "kind", "screen", "text", "help", "read-back", "when", "known-when", "skip-from", "number", "options", "sources", "evidence", "signed");
        var id = _reader.Id(node, taken, "question");
        var kind = Kind(node);
        var number = _reader.Optional(node, "number");
        if (kind == QuestionKind.Scale ? number is null || !IsNumber(number) : number is not null)
            _reader.Problem(node, "a scale, and only a scale, names in 'number' the value that its number becomes");
        return new Question(
            id,
            kind,
            _reader.Required(node, "text"),
            ReadOptions(node, kind))
        {
            Screen = ScreenOf(node),
            Help = _reader.Optional(node, "help"),
            ReadBack = _reader.Optional(node, "read-back"),
            Sources = _reader.Sources(node),
            Evidence = _reader.Evidence(node),
            SignedBy = _reader.SignedBy(node),
            Number = number,
            SkipFrom = _reader.Level(node, "skip-from", required: false),
            Applies = _reader.Condition(node, "when", _schema, _terms),
            KnownWhen = _reader.Condition(node, "known-when", _schema, _terms),
        };
    }

    private bool IsNumber(string id) => _schema.TryPlaceOfValue(id, out var place) && _schema.Values[place].IsNumber;

    private QuestionKind Kind(YamlMappingNode node)
    {
        var text = _reader.Required(node, "kind");
        switch (text)
        {
            case "choice": return QuestionKind.Choice;
            case "checklist": return QuestionKind.Checklist;
            case "scale": return QuestionKind.Scale;
            default:
                if (text.Length > 0)
                    _reader.Problem(ContentReader.Find(node, "kind")!, $"'{text}' is no kind of question; use choice, checklist or scale");
                return QuestionKind.Choice;
        }
    }

    private Screen ScreenOf(YamlMappingNode node)
    {
        var text = _reader.Optional(node, "screen");
        switch (text)
        {
            case null: return Screen.None;
            case "now": return Screen.Now;
            case "place": return Screen.Place;
            default:
                _reader.Problem(ContentReader.Find(node, "screen")!, $"'{text}' is no part of the screen; use now or place, or leave it out");
                return Screen.None;
        }
    }

    private List<Option> ReadOptions(YamlMappingNode question, QuestionKind kind)
    {
        var options = new List<Option>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in _reader.Entries(question, "options", required: kind != QuestionKind.Scale))
            options.Add(ReadOption(node, taken));
        if (kind != QuestionKind.Scale && !options.Exists(option => !option.IsGeneral))
            _reader.Problem(question, "the question offers no option of its own");
        if (kind == QuestionKind.Checklist)
            AddGeneral(options, Option.None);
        AddGeneral(options, Option.Unsure);
        return [.. options.OrderBy(option => option.Id switch { Option.None => 1, Option.Unsure => 2, _ => 0 })];
    }

    private Option ReadOption(YamlMappingNode node, HashSet<string> taken)
    {
        _reader.OnlyKeys(node, "id", "title", "synonyms", "sets", "when");
        var id = _reader.Id(node, taken, "option");
        var sets = Facts.None;
        switch (ContentReader.Find(node, "sets"))
        {
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children)
                    sets = Set(sets, key, value);
                break;
            case null when _schema.TryPlaceOfSign(id, out _):
                sets = sets.With(id, Presence.Yes);
                break;
            case null when id is Option.None or Option.Unsure:
                break;
            case null:
                _reader.Problem(node, $"the option '{id}' leads nowhere: it names no sign and has no 'sets'");
                break;
            case var other:
                _reader.Problem(other, "'sets' must have the form 'sign: yes' or 'value: word'");
                break;
        }
        var general = _general.GetValueOrDefault(id);
        var title = general is null ? _reader.Required(node, "title") : _reader.Optional(node, "title") ?? _reader.Required(general, "title");
        IReadOnlyList<string> synonyms = [.. _reader.Texts(node, "synonyms"), .. general is null ? [] : _reader.Texts(general, "synonyms")];
        return new Option(id, title, synonyms) { Sets = sets, Applies = _reader.Condition(node, "when", _schema, _terms) };
    }

    private void AddGeneral(List<Option> options, string id)
    {
        if (!options.Exists(option => option.Id == id) && _general.TryGetValue(id, out var node))
            options.Add(new Option(id, _reader.Required(node, "title"), _reader.Texts(node, "synonyms")));
    }

    private Facts Set(Facts sets, YamlNode key, YamlNode value)
    {
        var name = (key as YamlScalarNode)?.Value ?? "";
        var word = (value as YamlScalarNode)?.Value ?? "";
        if (_schema.TryPlaceOfSign(name, out _))
        {
            switch (word)
            {
                case "yes": return sets.With(name, Presence.Yes);
                case "no": return sets.With(name, Presence.No);
                case "unsure": return sets.With(name, Presence.Unsure);
            }
            _reader.Problem(value, $"'{name}' can be set to yes, no or unsure, found '{word}'");
        }
        else if (_schema.TryPlaceOfValue(name, out var place) && !_schema.Values[place].IsNumber)
        {
            if (_schema.BitOf(place, word) != 0)
                return sets.With(name, word);
            _reader.Problem(value, $"'{name}' has no word '{word}'; it has {string.Join(", ", _schema.Values[place].Words)}");
        }
        else
        {
            _reader.Problem(key, $"'{name}' is no sign, modifier or value in words");
        }
        return sets;
    }
}
