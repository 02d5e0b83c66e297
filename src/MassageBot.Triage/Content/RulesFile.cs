using MassageBot.Triage.Conditions;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Triage.Content;

/// <summary>Reads <c>rules.yaml</c>: terms, the text keys of the levels, the decision table and the row for everything else.</summary>
internal sealed class RulesFile
{
    private static readonly string[] Keys =
        ["id", "level", "when", "except", "route", "advice", "why", "at-once", "covers", "accounts-for", "rationale", "sources", "evidence", "signed"];

    private readonly ContentReader _reader;
    private readonly FactSchema _schema;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public RulesFile(ContentReader reader, FactSchema schema, Dictionary<string, Condition> terms)
    {
        _reader = reader;
        _schema = schema;
        Terms = terms;
        if (reader.Root("terms", "levels", "routes", "unsure-why", "rules", "otherwise") is not { } root)
            return;
        TermsSection.Read(reader, root, schema, terms);
        ReadLevels(root);
        ReadRoutes(root);
        UnsureWhyId = reader.Required(root, "unsure-why");
        ReadRules(root);
        if (ContentReader.Find(root, "otherwise") is YamlMappingNode otherwise)
            Otherwise = ReadRule(otherwise, isOtherwise: true);
        else
            reader.Problem(root, "'otherwise' is missing: the row for facts that no rule speaks of");
    }

    public Dictionary<string, Condition> Terms { get; }

    public Dictionary<Level, string> LevelAdvice { get; } = [];

    public Dictionary<Route, string> RouteAdvice { get; } = [];

    public string UnsureWhyId { get; } = "";

    public List<Rule> Rules { get; } = [];

    public Rule? Otherwise { get; }

    public HashSet<string> Ids => _ids;

    private void ReadLevels(YamlMappingNode root)
    {
        if (ContentReader.Find(root, "levels") is not YamlMappingNode levels)
        {
            _reader.Problem(root, "'levels' is missing: the advice text of each level");
            return;
        }
        _reader.OnlyKeys(levels, [.. LevelNames.All]);
        foreach (var level in Enum.GetValues<Level>())
            LevelAdvice[level] = _reader.Required(levels, LevelNames.Of(level));
    }

    private void ReadRoutes(YamlMappingNode root)
    {
        if (ContentReader.Find(root, "routes") is not YamlMappingNode routes)
        {
            _reader.Problem(root, "'routes' is missing: the text that is added for each route when the advice is about something else");
            return;
        }
        _reader.OnlyKeys(routes, "MATERNITY", "SAFEGUARDING", "CRISIS");
        foreach (var route in new[] { Route.Maternity, Route.Safeguarding, Route.Crisis })
            RouteAdvice[route] = _reader.Required(routes, route.ToString().ToUpperInvariant());
    }

    private void ReadRules(YamlMappingNode root)
    {
        foreach (var node in _reader.Entries(root, "rules"))
        {
            var rule = ReadRule(node, isOtherwise: false);
            if (Rules.Count > 0 && rule.Level > Rules[^1].Level)
                _reader.Problem(node, $"'{rule.Id}' is {LevelNames.Of(rule.Level)} but stands below a row of {LevelNames.Of(Rules[^1].Level)}; the table goes from the most urgent level down");
            Rules.Add(rule);
        }
        if (Rules.Count == 0)
            _reader.Problem(root, "the decision table has no row");
    }

    private Rule ReadRule(YamlMappingNode node, bool isOtherwise)
    {
        _reader.OnlyKeys(node, isOtherwise ? [.. Keys.Except(["when", "except", "covers", "accounts-for"])] : Keys);
        var level = _reader.Level(node, "level") ?? Level.Emergency;
        var when = isOtherwise ? null : _reader.Condition(node, "when", _schema, Terms, required: true);
        var covers = _reader.Texts(node, "covers").ToHashSet(StringComparer.Ordinal);
        foreach (var id in covers.Where(id => !_schema.TryPlaceOfSign(id, out var place) || !_schema.Signs[place].IsModifier))
            _reader.Problem(ContentReader.Find(node, "covers")!, $"'{id}' is no modifier");
        // A row whose condition names a modifier has weighed it already.
        covers.UnionWith((when?.SignIds ?? []).Where(id => _schema.TryPlaceOfSign(id, out var place) && _schema.Signs[place].IsModifier));
        var beside = _reader.Texts(node, "accounts-for").ToHashSet(StringComparer.Ordinal);
        foreach (var id in beside.Where(id => id != FactNames.Region))
            _reader.Problem(ContentReader.Find(node, "accounts-for")!, $"'{id}' can't be accounted for beside the condition; only '{FactNames.Region}' can");
        return new Rule(
            _reader.Id(node, _ids, "rule"),
            level,
            _reader.Route(node),
            _reader.Optional(node, "advice") ?? LevelAdvice.GetValueOrDefault(level, ""),
            _reader.Optional(node, "why"),
            _reader.Required(node, "rationale"),
            _reader.Sources(node),
            _reader.Evidence(node))
        {
            AtOnce = _reader.Flag(node, "at-once") || level == Level.Emergency,
            Covers = covers,
            SettlesPlace = beside.Contains(FactNames.Region),
            SignedBy = _reader.SignedBy(node),
            Fires = when ?? Condition.Never,
            Accounts = Accounts.Of(_schema, when?.Mentions ?? [], beside),
            Exception = isOtherwise ? null : _reader.Condition(node, "except", _schema, Terms),
        };
    }
}
