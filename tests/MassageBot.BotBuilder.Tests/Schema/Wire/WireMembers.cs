using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace MassageBot.BotBuilder.Tests.Schema.Wire;

/// <summary>Finds fields of a JSON text that did not arrive where they belong in the object that was read from it.</summary>
internal static class WireMembers
{
    public static List<string> Misplaced(JsonElement json, object value)
    {
        var found = new List<string>();
        Look(json, value, "$", found);
        return found;
    }

    private static void Look(JsonElement json, object? value, string path, List<string> found)
    {
        switch (value)
        {
            case null:
                Note(json.ValueKind == JsonValueKind.Null, path, found);
                break;
            case DateTimeOffset time:
                Note(DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture).EqualsExact(time), path, found);
                break;
            case IDictionary named when json.ValueKind == JsonValueKind.Object:
                Note(json.EnumerateObject().Count() == named.Count, path, found);
                foreach (var field in json.EnumerateObject())
                    Look(field.Value, named[field.Name], $"{path}.{field.Name}", found);
                break;
            case IList items when json.ValueKind == JsonValueKind.Array:
                Note(json.GetArrayLength() == items.Count, path, found);
                for (var i = 0; i < items.Count; i++)
                    Look(json[i], items[i], $"{path}[{i}]", found);
                break;
            case not null when WireType.IsTyped(value.GetType()):
                LookAtFields(json, value, path, found);
                break;
            default:
                Note(JsonElement.DeepEquals(json, BotJson.ToElement(value)), path, found);
                break;
        }
    }

    private static void LookAtFields(JsonElement json, object value, string path, List<string> found)
    {
        var type = WireType.Of(value.GetType());
        var rest = type.Rest(value);
        foreach (var field in json.EnumerateObject())
        {
            if (type.Member(field.Name) is { } member)
                Look(field.Value, member.GetValue(value), $"{path}.{field.Name}", found);
            else
                Note(rest.TryGetValue(field.Name, out var kept) && JsonElement.DeepEquals(field.Value, kept), $"{path}.{field.Name}", found);
        }

        found.AddRange(rest.Keys.Where(name => type.Member(name) is not null || !json.TryGetProperty(name, out _)).Select(name => $"{path}.{name}, kept apart"));
    }

    private static void Note(bool isPlaced, string path, List<string> found)
    {
        if (!isPlaced)
            found.Add(path);
    }
}
