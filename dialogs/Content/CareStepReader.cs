using System.Globalization;
using MassageBot.Triage;
using MassageBot.Triage.Content;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Dialogs;

/// <summary>Reads the steps of the plan.</summary>
internal sealed class CareStepReader(ContentReader reader, CarePlan words, Texts texts, TriageDefinition? definition)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public CareStep Read(YamlMappingNode node)
    {
        reader.OnlyKeys(
            node, "id", "due", "earliest", "latest", "expires", "safety", "when", "asks", "reminder", "floors", "texts", "rationale", "sources", "evidence", "signed");
        var keys = ContentReader.Find(node, "texts") as YamlMappingNode;
        if (keys is null)
            reader.Problem(node, "MB5105: 'texts' is missing; it names preview and opening");
        else
            reader.OnlyKeys(keys, "preview", "opening", "reminder");
        var reminder = ContentReader.Find(node, "reminder") is null ? (TimeSpan?)null : Duration(node, "reminder");
        var step = new CareStep
        {
            Id = reader.Id(node, _taken, "step"),
            Due = Duration(node, "due"),
            Earliest = Duration(node, "earliest"),
            Latest = Duration(node, "latest"),
            Expires = Duration(node, "expires"),
            IsSafety = reader.Flag(node, "safety"),
            When = [.. reader.Entries(node, "when", required: false).Select(Condition)],
            Asks = Asks(node),
            Reminder = reminder,
            Floors = [.. reader.Entries(node, "floors", required: false).Select(Floor)],
            PreviewKey = Key(keys, "preview", required: true) ?? "",
            OpeningKey = Key(keys, "opening", required: true) ?? "",
            ReminderKey = Key(keys, "reminder", required: reminder is not null),
            Rationale = reader.Required(node, "rationale"),
            Sources = reader.Sources(node),
            Evidence = reader.Evidence(node),
            SignedBy = reader.SignedBy(node),
        };
        CheckTimes(node, step);
        return step;
    }

    private void CheckTimes(YamlMappingNode node, CareStep step)
    {
        if (!(step.Earliest <= step.Due && step.Due <= step.Latest && step.Latest < step.Expires))
            reader.Problem(node, $"MB5103: the times of '{step.Id}' are out of order; earliest, due and latest must rise, and 'expires' must be later than all");
        if (step.Reminder is { } reminder && (reminder <= TimeSpan.Zero || step.Earliest + reminder >= step.Expires))
            reader.Problem(ContentReader.Find(node, "reminder")!, $"MB5103: the reminder of '{step.Id}' would always come after it has expired, or at once");
    }

    private TimeSpan Duration(YamlMappingNode node, string key)
    {
        var text = reader.Required(node, key);
        if (CareDurations.TryParse(text, out var duration))
            return duration;
        if (text.Length > 0)
            reader.Problem(ContentReader.Find(node, key)!, $"MB5103: '{key}' must be a time such as 30m, 24h or 7d, at most {CareDurations.Longest.Days}d, found '{text}'");
        return TimeSpan.Zero;
    }

    private CareCondition Condition(YamlMappingNode node)
    {
        reader.OnlyKeys(node, "kinds", "areas", "modifiers");
        var condition = new CareCondition(Ids(node, "kinds", words.Kinds), Ids(node, "areas", words.Areas), Ids(node, "modifiers", words.Modifiers));
        if (condition is { Kinds.Count: 0, Areas.Count: 0, Modifiers.Count: 0 })
            reader.Problem(node, "MB5102: the condition asks for nothing; name kinds, areas or modifiers");
        return condition;
    }

    private IReadOnlyList<string> Ids(YamlMappingNode node, string key, IReadOnlyList<CareWord> known)
    {
        var ids = reader.Texts(node, key);
        foreach (var id in ids.Where(id => known.All(word => word.Id != id)))
            reader.Problem(ContentReader.Find(node, key)!, $"MB5102: '{id}' does not stand under '{key}' of the plan; there are {string.Join(", ", known.Select(word => word.Id))}");
        return ids;
    }

    private IReadOnlyList<string> Asks(YamlMappingNode node)
    {
        var asks = reader.Texts(node, "asks");
        foreach (var ask in asks.Where(ask => !CareAsks.All.Contains(ask)))
            reader.Problem(ContentReader.Find(node, "asks")!, $"MB5102: '{ask}' is nothing that a check-in can ask; use {string.Join(", ", CareAsks.All)}");
        if (asks.Count > CareAsks.Most || asks.Distinct(StringComparer.Ordinal).Count() < asks.Count)
            reader.Problem(ContentReader.Find(node, "asks")!, $"MB5102: a check-in asks at most {CareAsks.Most} different things");
        return asks;
    }

    private CareFloor Floor(YamlMappingNode node)
    {
        reader.OnlyKeys(node, "answer", "strength", "at-least", "rule");
        var answer = reader.Optional(node, "answer");
        var strength = reader.Optional(node, "strength");
        var number = 0;
        if (answer is not null && !CareAsks.Answers.Contains(answer))
            reader.Problem(ContentReader.Find(node, "answer")!, $"MB5102: '{answer}' is no answer; use {string.Join(", ", CareAsks.Answers)}");
        if (strength is not null && (!int.TryParse(strength, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number is < 1 or > 10))
            reader.Problem(ContentReader.Find(node, "strength")!, $"MB5102: 'strength' must be from 1 to 10, found '{strength}'");
        if ((answer is null) == (strength is null))
            reader.Problem(node, "MB5102: a floor needs either 'answer' or 'strength'");
        var rule = reader.Optional(node, "rule");
        if (rule is not null && definition is not null && definition.Rules.All(row => row.Id != rule))
            reader.Problem(ContentReader.Find(node, "rule")!, $"MB5102: there is no row '{rule}' in triage/rules.yaml");
        return new CareFloor(answer, strength is null ? null : number, reader.Level(node, "at-least") ?? Level.SelfCare, rule);
    }

    private string? Key(YamlMappingNode? keys, string name, bool required)
    {
        if (keys is null)
            return null;
        var key = required ? reader.Required(keys, name) : reader.Optional(keys, name);
        if (!string.IsNullOrEmpty(key) && !texts.Has(key))
            reader.Problem(ContentReader.Find(keys, name)!, $"MB5105: there is no text '{key}'; write it into texts/aftercare.LANGUAGE.yaml");
        return key;
    }
}
