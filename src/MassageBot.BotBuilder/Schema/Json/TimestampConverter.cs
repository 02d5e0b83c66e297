using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MassageBot.BotBuilder;

/// <summary>
/// Times: written as ISO 8601 with offset; a time read without an offset is taken as UTC. What is no time is refused.
/// </summary>
internal sealed class TimestampConverter : JsonConverter<DateTimeOffset>
{
    private const int LongestTime = 64;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && TryRead(ref reader, out var time))
            return time;

        throw new JsonException("A time is written as ISO 8601, for example 2026-01-31T09:30:00+01:00.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    private static bool TryRead(ref Utf8JsonReader reader, out DateTimeOffset time)
    {
        // The reader's own way makes no string, but takes a time without offset as local time.
        if (!reader.HasValueSequence && HasOffset(reader.ValueSpan) && reader.TryGetDateTimeOffset(out time))
            return true;

        time = default;
        return reader.ValueSpan.Length <= LongestTime
            && DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    private static bool HasOffset(ReadOnlySpan<byte> time) =>
        time is [.., (byte)'Z'] or [.., (byte)'+' or (byte)'-', _, _, (byte)':', _, _];
}
