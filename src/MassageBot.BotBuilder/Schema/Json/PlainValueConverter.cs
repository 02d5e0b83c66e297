using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MassageBot.BotBuilder;

/// <summary>
/// Members of type object: plain values as themselves, the rest as <see cref="JsonElement"/>, numbers too that neither
/// long nor double can hold without changing them.
/// </summary>
internal sealed class PlainValueConverter : JsonConverter<object>
{
    public static object? ToPlain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Number when element.TryGetInt64(out var integer) => integer,
        JsonValueKind.Number when element.TryGetDouble(out var real)
            && ExactNumber.IsExact(System.Text.Encoding.ASCII.GetBytes(element.GetRawText()), real) => real,
        _ => element,
    };

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number when reader.TryGetInt64(out var integer):
                return integer;
            case JsonTokenType.Number when reader.TryGetDouble(out var real)
                && ExactNumber.IsExact(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan, real):
                return real;
            default:
                return JsonElement.ParseValue(ref reader);
        }
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value is JsonElement element)
        {
            Write(writer, element);
            return;
        }

        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
    }

    // An element that nobody set cannot be written by itself.
    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Undefined)
            writer.WriteNullValue();
        else
            element.WriteTo(writer);
    }
}
