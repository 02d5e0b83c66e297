#if BOTSDK_SOURCE
using System.Text.Json;

namespace MassageBot.BotBuilder.Tests.Schema.Wire;

public class WireTimeTests
{
    [Theory]
    [InlineData("2026-01-31T09:30:00Z", "2026-01-31T09:30:00+00:00")]
    [InlineData("2026-01-31T09:30:00.1Z", "2026-01-31T09:30:00.1+00:00")]
    [InlineData("2026-01-31T09:30:00.12Z", "2026-01-31T09:30:00.12+00:00")]
    [InlineData("2026-01-31T09:30:00.123Z", "2026-01-31T09:30:00.123+00:00")]
    [InlineData("2026-01-31T09:30:00.1234Z", "2026-01-31T09:30:00.1234+00:00")]
    [InlineData("2026-01-31T09:30:00.12345Z", "2026-01-31T09:30:00.12345+00:00")]
    [InlineData("2026-01-31T09:30:00.123456Z", "2026-01-31T09:30:00.123456+00:00")]
    [InlineData("2026-01-31T09:30:00.1234567Z", "2026-01-31T09:30:00.1234567+00:00")]
    [InlineData("2026-01-31T09:30:00.000Z", "2026-01-31T09:30:00+00:00")]
    [InlineData("2026-01-31T10:30:00.120+01:00", "2026-01-31T10:30:00.12+01:00")]
    [InlineData("2026-01-31T15:00:00.5+05:30", "2026-01-31T15:00:00.5+05:30")]
    [InlineData("2026-01-31T00:30:00-09:00", "2026-01-31T00:30:00-09:00")]
    [InlineData("2026-01-31T09:30:00", "2026-01-31T09:30:00+00:00")]
    [InlineData("2026-01-31T09:30:00.5", "2026-01-31T09:30:00.5+00:00")]
    [InlineData("2026-01-31T09:30Z", "2026-01-31T09:30:00+00:00")]
    [InlineData("2026-01-31 09:30:00+01:00", "2026-01-31T09:30:00+01:00")]
    [InlineData("2026-01-31", "2026-01-31T00:00:00+00:00")]
    [InlineData("2026\\u002d01-31T09:30:00Z", "2026-01-31T09:30:00+00:00")]
    public void A_time_is_written_with_its_own_offset_and_all_of_its_fraction(string given, string written)
    {
        var json = $$"""{"type":"message","localTimestamp":"{{given}}"}""";

        var activity = BotJson.ReadActivity(json);

        Assert.Equal(written, JsonElement.Parse(BotJson.Write(activity)).GetProperty("localTimestamp").GetString());
    }

    [Theory]
    [InlineData("timestamp", "\"\"")]
    [InlineData("timestamp", "\"soon\"")]
    [InlineData("localTimestamp", "\"2026-02-30T00:00:00Z\"")]
    [InlineData("localTimestamp", "\"2026-01-31T25:00:00Z\"")]
    [InlineData("expiration", "\"0001-01-01T00:00:00+14:00\"")]
    [InlineData("expiration", "\"9999-12-31T23:59:59-14:00\"")]
    [InlineData("expiration", "1769851800")]
    [InlineData("expiration", "{}")]
    public void What_is_no_time_is_refused_with_its_place_and_an_example(string field, string value)
    {
        var exception = Assert.Throws<JsonException>(() => BotJson.ReadActivity($$"""{"type":"message","{{field}}":{{value}}}"""));

        Assert.Equal($"A time is written as ISO 8601, for example 2026-01-31T09:30:00+01:00. Path: $.{field}.", exception.Message);
    }

    [Fact]
    public void A_text_of_any_length_in_place_of_a_time_is_refused()
    {
        var json = $$"""{"type":"message","timestamp":"{{new string('1', 200_000)}}"}""";

        Assert.Throws<JsonException>(() => BotJson.ReadActivity(json));
    }

    [Theory]
    [InlineData("value")]
    [InlineData("channelData")]
    [InlineData("unknown")]
    public void What_looks_like_a_time_elsewhere_stays_the_text_it_is(string field)
    {
        var json = $$$"""{"type":"event","{{{field}}}":{"at":"2026-01-31T09:30:00.000Z","on":"/Date(1769851800000)/"}}""";

        Assert.Equal(
            JsonElement.Parse(json).GetProperty(field).GetRawText(),
            JsonElement.Parse(BotJson.Write(BotJson.ReadActivity(json))).GetProperty(field).GetRawText());
    }
}
#endif
