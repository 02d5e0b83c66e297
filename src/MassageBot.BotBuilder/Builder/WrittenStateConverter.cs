using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>Writes the JSON that is there. A state is never read back as this class.</summary>
internal sealed class WrittenStateConverter : JsonConverter<WrittenState>
{
    public override WrittenState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, WrittenState value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, json) in value.Json)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json.Span, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }
}
