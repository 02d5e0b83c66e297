using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MassageBot.Deployment;

/// <summary>The manifest of the app: a template whose places, such as `{{botId}}`, are filled in.</summary>
internal static partial class TeamsManifest
{
    // Read by Teams and by people, never put into a page: names stay as they are written.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    // Teams refuses what is longer, and says so only after the upload.
    private static readonly (string Object, string Property, int Longest, string Setting)[] Limits =
    [
        ("name", "short", 30, "TeamsApp:Name (or Clinic:Name, which is taken without it)"),
        ("name", "full", 100, "Clinic:Name"),
        ("developer", "name", 32, "TeamsApp:Developer (or what is taken without it)"),
        ("description", "short", 80, "the template's text"),
        ("description", "full", 4000, "the template's text"),
    ];

    /// <summary>Fills a template in; null when it can't be used or something is too long, with every reason among the problems.</summary>
    public static string? Fill(string template, TeamsAppValues values, ICollection<string> problems)
    {
        JsonObject manifest;
        try
        {
            manifest = JsonNode.Parse(template, documentOptions: Strict) as JsonObject ?? throw new JsonException("it is no object.");
        }
        catch (JsonException e)
        {
            problems.Add($"MB4086: manifest.json isn't readable JSON: {e.Message}");
            return null;
        }

        var before = problems.Count;
        FillObject(manifest, values, problems);
        foreach (var (parent, property, longest, setting) in Limits)
        {
            if (Text((manifest[parent] as JsonObject)?[property]) is { } text && text.Length > longest)
                problems.Add($"MB4083: '{text}' ({parent}.{property}) has {text.Length} characters, Teams takes {longest}. Shorten {setting}.");
        }

        return problems.Count == before ? manifest.ToJsonString(Readable) + "\n" : null;
    }

    private static void FillObject(JsonObject node, TeamsAppValues values, ICollection<string> problems)
    {
        foreach (var (name, child) in node.ToList())
        {
            if (Text(child) is { } text)
                node[name] = FillText(text, values, problems);
            else
                FillChild(child, values, problems);
        }
    }

    private static void FillChild(JsonNode? child, TeamsAppValues values, ICollection<string> problems)
    {
        if (child is JsonObject inner)
            FillObject(inner, values, problems);
        else if (child is JsonArray array)
            FillArray(array, values, problems);
    }

    // An element that is nothing but a place becomes as many elements as there are values, none included.
    private static void FillArray(JsonArray array, TeamsAppValues values, ICollection<string> problems)
    {
        var elements = array.ToList();
        array.Clear();
        foreach (var element in elements)
        {
            if (Text(element) is not { } text)
            {
                FillChild(element, values, problems);
                array.Add(element);
            }
            else if (WholePlace().Match(text) is { Success: true } place && values.Of(place.Groups[1].Value) is { } all)
            {
                foreach (var value in all)
                    array.Add(value);
            }
            else
            {
                array.Add(FillText(text, values, problems));
            }
        }
    }

    private static string FillText(string text, TeamsAppValues values, ICollection<string> problems) => Place().Replace(text, place =>
    {
        // The place that takes any number of values is for a list, also while there is one.
        var name = place.Groups[1].Value;
        if (name != TeamsAppValues.Domains && values.Of(name) is [var value])
            return value;
        problems.Add($"MB4086: manifest.json has the place {place.Value}, which nothing fills. See the README of its folder for the places there are.");
        return place.Value;
    });

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(@"\{\{([^{}]*)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\{\{([^{}]*)\}\}\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholePlace();
}
