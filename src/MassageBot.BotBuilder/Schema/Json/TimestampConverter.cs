using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MassageBot.BotBuilder;

/// <summary>Times: written as ISO 8601 with offset; a time read without an offset is taken as UTC.</summary>
internal sealed class TimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String
            && DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        throw new JsonException("A time is written as ISO 8601, for example 2026-01-31T09:30:00+01:00.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
