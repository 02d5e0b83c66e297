using MassageBot.Triage.Screening.Patterns;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Triage.Screening;

/// <summary>Reads and compiles the lexicon files. Each problem is reported with its file and line.</summary>
internal sealed class LexiconReader(IReadOnlyCollection<Sign> knownSigns)
{
    private static readonly Dictionary<string, PhraseKind> Cues = new(StringComparer.Ordinal)
    {
        ["negation"] = PhraseKind.Negation,
        ["no-negation"] = PhraseKind.Unnegation,
        ["terminator"] = PhraseKind.Terminator,
        ["long-past"] = PhraseKind.LongPast,
        ["resolved"] = PhraseKind.Resolved,
        ["ongoing"] = PhraseKind.Ongoing,
        ["no-ongoing"] = PhraseKind.Unongoing,
        ["hypothetical"] = PhraseKind.Hypothetical,
        ["no-hypothetical"] = PhraseKind.Unhypothetical,
        ["general"] = PhraseKind.General,
        ["hearsay"] = PhraseKind.Hearsay,
        ["person"] = PhraseKind.Person,
        ["vague-person"] = PhraseKind.VaguePerson,
        ["animal"] = PhraseKind.Animal,
        ["own"] = PhraseKind.Own,
        ["now"] = PhraseKind.Now,
        ["help"] = PhraseKind.Help,
    };

    private readonly HashSet<string> _knownIds = [.. knownSigns.Select(sign => sign.Id)];
    private readonly List<ContentProblem> _problems = [];
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _rewrites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _compounds = new(StringComparer.Ordinal);
    private readonly List<(string Path, int Line, string Pattern, Phrase Phrase)> _patterns = [];
    private readonly Dictionary<string, IReadOnlySet<string>> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ordinary = new(StringComparer.Ordinal);
    private readonly HashSet<string> _standsWhenPassed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _standsAlways = new(StringComparer.Ordinal);
    private readonly HashSet<string> _idiomsLeave = new(StringComparer.Ordinal);
    private readonly HashSet<string> _neverGeneral = new(StringComparer.Ordinal);
    private readonly HashSet<string> _noComplaints = new(StringComparer.Ordinal);
    private string _path = "";

    /// <summary>The compiled lexicon, or null when there is any problem.</summary>
    public Lexicon? Read(IReadOnlyList<ContentFile> files, out IReadOnlyList<ContentProblem> problems)
    {
        problems = _problems;
        foreach (var file in files)
        {
            _path = file.Path;
            ReadFile(file.Text);
        }
        if (_patterns.All(pattern => pattern.Phrase.Kind != PhraseKind.Sign) && _problems.Count == 0)
            _problems.Add(new ContentProblem(files.Count > 0 ? files[0].Path : "lexicon.yaml", 1, "no phrase for any sign; list phrases under 'signs'"));
        var tokeniser = new Tokeniser(_rewrites);
        var parser = new PatternParser(_classes, tokeniser.ReadWord);
        var vocabulary = new Vocabulary();
        var phrases = new List<(Element[], Phrase)>();
        foreach (var (path, line, pattern, phrase) in _patterns)
            try
            {
                foreach (var elements in parser.Parse(pattern))
                {
                    foreach (var element in elements)
                        vocabulary.PlaceOf(element);
                    phrases.Add((elements, phrase));
                }
            }
            catch (PatternException e)
            {
                _problems.Add(new ContentProblem(path, line, e.Message));
            }
        if (_problems.Count > 0)
            return null;
        vocabulary.Seal(_ordinary);
        return new Lexicon
        {
            Tokeniser = tokeniser,
            Compounds = new Compounds(_compounds),
            Vocabulary = vocabulary,
            Matcher = new PhraseMatcher(vocabulary, phrases),
            StandsWhenPassed = _standsWhenPassed,
            StandsAlways = _standsAlways,
            IdiomsLeave = _idiomsLeave,
            NeverGeneral = _neverGeneral,
            NoComplaints = _noComplaints,
            HardSigns = knownSigns.Where(sign => sign is { IsHard: true, IsModifier: false }).Select(sign => sign.Id).ToHashSet(StringComparer.Ordinal),
            Roles = _roles,
        };
    }

    private void ReadFile(string text)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(text);
            stream.Load(reader);
        }
        catch (YamlException e)
        {
            _problems.Add(new ContentProblem(_path, Math.Max(1, (int)e.Start.Line), $"not valid YAML: {e.Message}"));
            return;
        }
        if (stream.Documents.Count == 0)
            return;
        foreach (var (key, value) in Pairs(stream.Documents[0].RootNode))
            ReadSection(key, value);
    }

    private void ReadSection(YamlScalarNode section, YamlNode body)
    {
        switch (section.Value)
        {
            case "rewrites":
                foreach (var (key, value) in Pairs(body))
                    _rewrites[key.Value ?? ""] = Text(value).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                break;
            case "compounds":
                foreach (var (key, value) in Pairs(body))
                    _compounds[key.Value ?? ""] = Text(value);
                break;
            case "classes":
                foreach (var (key, value) in Pairs(body))
                    if (!_classes.TryAdd(key.Value ?? "", Text(value)))
                        Problem(key, $"the class '{key.Value}' is defined twice; merge the two");
                break;
            case "roles":
                foreach (var (key, value) in Pairs(body))
                    _roles[key.Value ?? ""] = Text(value).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
                break;
            case "ordinary-words":
                _ordinary.UnionWith(Text(body).Split(' ', StringSplitOptions.RemoveEmptyEntries));
                break;
            case "stands-when-passed":
                AddKnown(body, _standsWhenPassed);
                break;
            case "stands-always":
                AddKnown(body, _standsAlways);
                break;
            case "idioms-leave":
                AddKnown(body, _idiomsLeave);
                break;
            case "never-general":
                AddKnown(body, _neverGeneral);
                break;
            case "no-complaints":
                AddKnown(body, _noComplaints);
                break;
            case "idioms":
                AddPatterns(body, new Phrase(PhraseKind.Idiom, "idiom"));
                break;
            case "symptoms":
                AddPatterns(body, new Phrase(PhraseKind.Symptom, "symptom"));
                break;
            case "cues":
                ReadCues(body);
                break;
            case "signs":
                ReadSigns(body);
                break;
            case "values":
                ReadValues(body);
                break;
            default:
                Problem(section, $"the section '{section.Value}' is not known; use rewrites, compounds, classes, roles, ordinary-words, stands-when-passed, stands-always, idioms-leave, never-general, no-complaints, idioms, symptoms, cues, signs or values");
                break;
        }
    }

    private void ReadCues(YamlNode body)
    {
        foreach (var (key, value) in Pairs(body))
            if (Cues.TryGetValue(key.Value ?? "", out var kind))
                AddPatterns(value, new Phrase(kind, key.Value!));
            else
                Problem(key, $"the cue '{key.Value}' is not known; use one of {string.Join(", ", Cues.Keys)}");
    }

    private void ReadSigns(YamlNode body)
    {
        foreach (var (key, value) in Pairs(body))
            if (Known(key))
                AddPatterns(value, new Phrase(PhraseKind.Sign, key.Value!));
    }

    private void ReadValues(YamlNode body)
    {
        foreach (var (key, value) in Pairs(body))
            if (key.Value?.Split('=') is [{ Length: > 0 }, { Length: > 0 }])
                AddPatterns(value, new Phrase(PhraseKind.Value, key.Value));
            else
                Problem(key, $"'{key.Value}' is not a value; write it like onset=next-day");
    }

    private void AddKnown(YamlNode body, HashSet<string> into)
    {
        foreach (var item in Items(body))
            if (Known(item))
                into.Add(item.Value!);
    }

    private bool Known(YamlScalarNode id)
    {
        if (_knownIds.Contains(id.Value ?? ""))
            return true;
        Problem(id, $"'{id.Value}' is not a sign of signs.yaml; correct the id or add the sign there");
        return false;
    }

    private void AddPatterns(YamlNode body, Phrase phrase)
    {
        foreach (var item in Items(body))
            _patterns.Add((_path, (int)item.Start.Line, item.Value ?? "", phrase));
    }

    private IEnumerable<YamlScalarNode> Items(YamlNode node)
    {
        if (node is YamlSequenceNode sequence)
        {
            foreach (var child in sequence.Children)
                if (child is YamlScalarNode scalar)
                    yield return scalar;
                else
                    Problem(child, "a line of text is expected here; put the phrase in quotes");
        }
        else
        {
            Problem(node, "a list is expected here, one item a line, each starting with '- '");
        }
    }

    private IEnumerable<(YamlScalarNode Key, YamlNode Value)> Pairs(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            Problem(node, "names with values are expected here, one a line, like 'name: value'");
            yield break;
        }
        foreach (var (key, value) in mapping.Children)
            if (key is YamlScalarNode scalar)
                yield return (scalar, value);
    }

    private string Text(YamlNode node)
    {
        if (node is YamlScalarNode scalar)
            return scalar.Value ?? "";
        Problem(node, "a line of text is expected here");
        return "";
    }

    private void Problem(YamlNode node, string message) =>
        _problems.Add(new ContentProblem(_path, Math.Max(1, (int)node.Start.Line), message));
}
