using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Writes what follows a dialog with the members of its own class, and reads it by its type.</summary>
internal sealed class TaskModuleResponseConverter : JsonConverter<TaskModuleResponseBase>
{
    public override TaskModuleResponseBase? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        if (element.ValueKind != JsonValueKind.Object)
            throw new JsonException("What follows a dialog is a JSON object.");

        var type = element.TryGetProperty("type"u8, out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        var hasValue = element.TryGetProperty("value"u8, out var value) && value.ValueKind == JsonValueKind.Object;
        return type switch
        {
            "message" => (TaskModuleMessageResponse?)element.Deserialize(options.GetTypeInfo(typeof(TaskModuleMessageResponse))),
            "continue" when hasValue && value.TryGetProperty("tab"u8, out _) =>
                (TaskModuleCardResponse?)element.Deserialize(options.GetTypeInfo(typeof(TaskModuleCardResponse))),
            "continue" => (TaskModuleContinueResponse?)element.Deserialize(options.GetTypeInfo(typeof(TaskModuleContinueResponse))),
            _ => new TaskModuleResponseBase(type),
        };
    }

    public override void Write(Utf8JsonWriter writer, TaskModuleResponseBase value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(TaskModuleResponseBase))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
            writer.WriteString("type"u8, value.Type);
        writer.WriteEndObject();
    }
}
