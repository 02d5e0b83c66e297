using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MassageBot.BotBuilder.Tests.Schema.Wire;

/// <summary>
/// Compares JSON as values: fields in any order, numbers by what they are worth, times of documented members by
/// instant and offset. A documented member that is null counts as absent; all other nulls count.
/// </summary>
internal static class WireJson
{
    public static void AssertSame<T>(string expected, string actual)
    {
        var (left, right) = (Normalise(expected, typeof(T)), Normalise(actual, typeof(T)));
        Assert.True(JsonElement.DeepEquals(left, right), $"Expected:\n{left.GetRawText()}\nActual:\n{right.GetRawText()}");
    }

    private static JsonElement Normalise(string json, Type type)
    {
        var node = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = 200 });
        return JsonSerializer.SerializeToElement(Normalise(node, type), BotJson.Options);
    }

    private static JsonNode? Normalise(JsonNode? node, Type type)
    {
        switch (node)
        {
            case JsonValue value when type == typeof(DateTimeOffset?):
                var time = DateTimeOffset.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
                return time.ToString("o", CultureInfo.InvariantCulture);
            case JsonArray items when type.IsGenericType:
                return new JsonArray([.. items.Select(item => Normalise(item?.DeepClone(), type.GenericTypeArguments[^1]))]);
            case JsonObject fields when type.IsGenericType:
                return new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Normalise(field.Value?.DeepClone(), type.GenericTypeArguments[^1]))));
            case JsonObject fields when WireType.IsTyped(type):
                return Normalise(fields, WireType.Of(type));
            default:
                return node?.DeepClone();
        }
    }

    private static JsonObject Normalise(JsonObject fields, WireType type)
    {
        var result = new JsonObject();
        foreach (var (name, value) in fields)
        {
            var member = type.Member(name);
            if (member is null || value is not null)
                result[name] = Normalise(value?.DeepClone(), member?.PropertyType ?? typeof(object));
        }

        return result;
    }
}
