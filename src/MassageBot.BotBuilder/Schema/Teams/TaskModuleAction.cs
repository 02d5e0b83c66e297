using System.Text.Json;
using MassageBot.BotBuilder;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button that opens a dialog.</summary>
public class TaskModuleAction : CardAction
{
    /// <summary>Creates one from its parts.</summary>
    /// <param name="title">The title.</param>
    /// <param name="value">What the bot gets when the button is pressed: an object, or the JSON of one; nothing if null.</param>
    /// <exception cref="ArgumentException">The value is not an object.</exception>
    public TaskModuleAction(string? title, object? value = default)
        : base("invoke", title)
    {
        var fields = new Dictionary<string, JsonElement>();
        foreach (var field in Fields(value))
            fields[field.Name] = field.Value.Clone();
        fields["type"] = JsonElement.Parse("\"task/fetch\"");
        Value = BotJson.ToElement(fields);
    }

    private static JsonElement.ObjectEnumerator Fields(object? value)
    {
        var element = value switch
        {
            null => JsonElement.Parse("{}"),
            string json => Parse(json),
            _ => BotJson.ToElement(value),
        };
        return element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject()
            : throw new ArgumentException($"The button carries a JSON object, but the value is {element.ValueKind}.", nameof(value));
    }

    private static JsonElement Parse(string json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("The button carries a JSON object, but the text is not JSON.", nameof(json), exception);
        }
    }
}
