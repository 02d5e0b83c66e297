using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder;

/// <summary>Entities: read with all their fields, written with the fields of their own class.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An entity is a JSON object.");

        // One element for the whole entity: its fields are views of it.
        var entity = new Entity();
        foreach (var field in JsonElement.ParseValue(ref reader).EnumerateObject())
        {
            var name = field.Name;
            if (string.Equals(name, "type", StringComparison.OrdinalIgnoreCase))
                entity.Type = ReadType(field.Value)!;
            else
                (entity.Properties ??= new Dictionary<string, JsonElement>())[name] = field.Value;
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
            writer.WriteString("type"u8, value.Type);

        if (value.Properties is not null)
        {
            foreach (var (name, field) in value.Properties)
            {
                writer.WritePropertyName(name);
                if (field.ValueKind == JsonValueKind.Undefined)
                    writer.WriteNullValue();
                else
                    field.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static string? ReadType(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => type.GetString(),
        JsonValueKind.Null => null,
        _ => throw new JsonException("The type of an entity is a JSON string."),
    };
}
