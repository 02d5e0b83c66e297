using System.Text.Json;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>
/// The documented form of Adaptive Cards 1.4, as far as the program's cards go: the elements it uses with all their documented
/// properties and values. What it doesn't know is a fault, so that a new element is looked up here first.
/// </summary>
internal static class CardRules
{
    /// <summary>What Teams takes.</summary>
    public const int MostBytes = 28 * 1024;

    private const int MostButtons = 6;

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["size"] = ["default", "small", "medium", "large", "extraLarge"],
        ["weight"] = ["default", "lighter", "bolder"],
        ["color"] = ["default", "dark", "light", "accent", "good", "warning", "attention"],
        ["spacing"] = ["default", "none", "small", "medium", "large", "extraLarge", "padding"],
        ["fontType"] = ["default", "monospace"],
        ["horizontalAlignment"] = ["left", "center", "right"],
        ["style"] = ["default", "positive", "destructive", "text", "tel", "url", "email", "compact", "expanded", "filtered"],
    };

    private static readonly Dictionary<string, JsonValueKind[]> OfElements = new()
    {
        ["type"] = [JsonValueKind.String], ["id"] = [JsonValueKind.String], ["isVisible"] = Flag, ["separator"] = Flag, ["spacing"] = [JsonValueKind.String],
        ["requires"] = [JsonValueKind.Object], ["fallback"] = [JsonValueKind.Object, JsonValueKind.String], ["height"] = [JsonValueKind.String],
    };

    private static Dictionary<string, JsonValueKind[]> OfDays => new()
    {
        ["max"] = [JsonValueKind.String], ["min"] = [JsonValueKind.String], ["placeholder"] = [JsonValueKind.String], ["value"] = [JsonValueKind.String],
        ["label"] = [JsonValueKind.String], ["isRequired"] = Flag, ["errorMessage"] = [JsonValueKind.String],
    };

    private static readonly Dictionary<string, (string[] Required, Dictionary<string, JsonValueKind[]> Known)> Elements = new()
    {
        ["TextBlock"] = (["text"], new()
        {
            ["text"] = [JsonValueKind.String], ["wrap"] = Flag, ["size"] = [JsonValueKind.String], ["weight"] = [JsonValueKind.String], ["color"] = [JsonValueKind.String],
            ["isSubtle"] = Flag, ["maxLines"] = [JsonValueKind.Number], ["fontType"] = [JsonValueKind.String], ["horizontalAlignment"] = [JsonValueKind.String],
        }),
        ["FactSet"] = (["facts"], new() { ["facts"] = [JsonValueKind.Array] }),
        ["Input.Text"] = (["id"], new()
        {
            ["placeholder"] = [JsonValueKind.String], ["isMultiline"] = Flag, ["maxLength"] = [JsonValueKind.Number], ["value"] = [JsonValueKind.String],
            ["style"] = [JsonValueKind.String], ["regex"] = [JsonValueKind.String], ["label"] = [JsonValueKind.String], ["isRequired"] = Flag, ["errorMessage"] = [JsonValueKind.String],
        }),
        ["Input.ChoiceSet"] = (["id"], new()
        {
            ["choices"] = [JsonValueKind.Array], ["isMultiSelect"] = Flag, ["style"] = [JsonValueKind.String], ["value"] = [JsonValueKind.String], ["placeholder"] = [JsonValueKind.String],
            ["wrap"] = Flag, ["label"] = [JsonValueKind.String], ["isRequired"] = Flag, ["errorMessage"] = [JsonValueKind.String],
        }),
        ["Input.Date"] = (["id"], OfDays),
        ["Input.Time"] = (["id"], OfDays),
        ["Input.Toggle"] = (["id", "title"], new()
        {
            ["title"] = [JsonValueKind.String], ["value"] = [JsonValueKind.String], ["valueOn"] = [JsonValueKind.String], ["valueOff"] = [JsonValueKind.String], ["wrap"] = Flag,
            ["label"] = [JsonValueKind.String], ["isRequired"] = Flag, ["errorMessage"] = [JsonValueKind.String],
        }),
    };

    private static readonly Dictionary<string, JsonValueKind[]> OfActions = new()
    {
        ["type"] = [JsonValueKind.String], ["id"] = [JsonValueKind.String], ["title"] = [JsonValueKind.String], ["iconUrl"] = [JsonValueKind.String],
        ["style"] = [JsonValueKind.String], ["data"] = [JsonValueKind.Object, JsonValueKind.String], ["associatedInputs"] = [JsonValueKind.String],
        ["fallback"] = [JsonValueKind.Object, JsonValueKind.String], ["requires"] = [JsonValueKind.Object],
    };

    private static JsonValueKind[] Flag => [JsonValueKind.True, JsonValueKind.False];

    /// <summary>Where a card breaks the form; empty when it doesn't.</summary>
    public static IReadOnlyList<string> Faults(JsonElement card)
    {
        var faults = new List<string>();
        Members(card, "$", ["type", "version"], new()
        {
            ["$schema"] = [JsonValueKind.String], ["type"] = [JsonValueKind.String], ["version"] = [JsonValueKind.String],
            ["body"] = [JsonValueKind.Array], ["actions"] = [JsonValueKind.Array],
        }, faults);
        if (Text(card, "type") != "AdaptiveCard")
            faults.Add("$.type: not AdaptiveCard");
        if (Text(card, "version") != "1.4")
            faults.Add("$.version: not 1.4");
        if (Text(card, "$schema") is { } schema && schema != "http://adaptivecards.io/schemas/adaptive-card.json")
            faults.Add("$.$schema: another one");
        Each(card, "body", "$.body", (element, path) => Element(element, path, faults));
        Each(card, "actions", "$.actions", (action, path) => Action(action, path, faults));
        if (card.TryGetProperty("actions", out var actions) && actions.GetArrayLength() > MostButtons)
            faults.Add("$.actions: more than Teams shows");
        var ids = card.GetProperty("body").EnumerateArray().Select(e => Text(e, "id")).OfType<string>().ToList();
        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Count)
            faults.Add("$.body: an id stands twice");
        return faults;
    }

    private static void Element(JsonElement element, string path, List<string> faults)
    {
        if (Text(element, "type") is not { } type || !Elements.TryGetValue(type, out var rules))
        {
            faults.Add(path + ": unknown type");
            return;
        }

        Members(element, path, rules.Required, OfElements.Concat(rules.Known).ToDictionary(), faults);
        Each(element, "facts", path + ".facts", (fact, at) =>
            Members(fact, at, ["title", "value"], new() { ["title"] = [JsonValueKind.String], ["value"] = [JsonValueKind.String] }, faults));
        Each(element, "choices", path + ".choices", (choice, at) =>
            Members(choice, at, ["title", "value"], new() { ["title"] = [JsonValueKind.String], ["value"] = [JsonValueKind.String] }, faults));
        if (type == "TextBlock" && string.IsNullOrWhiteSpace(Text(element, "text")))
            faults.Add(path + ".text: empty");
    }

    private static void Action(JsonElement action, string path, List<string> faults)
    {
        var type = Text(action, "type");
        if (type is not ("Action.Execute" or "Action.Submit"))
            faults.Add(path + ": unknown type");
        var known = new Dictionary<string, JsonValueKind[]>(OfActions);
        if (type == "Action.Execute")
            known["verb"] = [JsonValueKind.String];
        Members(action, path, ["type", "title"], known, faults);
        if (action.TryGetProperty("fallback", out var fallback) && fallback.ValueKind == JsonValueKind.Object)
            Action(fallback, path + ".fallback", faults);
    }

    private static void Members(JsonElement json, string path, string[] required, Dictionary<string, JsonValueKind[]> known, List<string> faults)
    {
        faults.AddRange(required.Where(name => !json.TryGetProperty(name, out _)).Select(name => $"{path}.{name}: missing"));
        foreach (var member in json.EnumerateObject())
        {
            if (!known.TryGetValue(member.Name, out var kinds) || !kinds.Contains(member.Value.ValueKind))
                faults.Add($"{path}.{member.Name}: unknown, or of the wrong kind");
            else if (Values.TryGetValue(member.Name, out var values) && !values.Contains(member.Value.GetString(), StringComparer.OrdinalIgnoreCase))
                faults.Add($"{path}.{member.Name}: unknown value");
        }
    }

    private static void Each(JsonElement json, string name, string path, Action<JsonElement, string> look)
    {
        if (!json.TryGetProperty(name, out var items) || items.ValueKind != JsonValueKind.Array)
            return;
        var index = 0;
        foreach (var item in items.EnumerateArray())
            look(item, $"{path}[{index++}]");
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
