#if BOTSDK_SOURCE
using System.Text.Json;

namespace MassageBot.BotBuilder.Tests.Schema.Wire;

public class WireNumberTests
{
    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-7", -7L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9007199254740993", 9007199254740993L)]
    [InlineData("0.1", 0.1)]
    [InlineData("2.50", 2.5)]
    [InlineData("-1e-7", -1e-7)]
    [InlineData("1E+22", 1e22)]
    [InlineData("0.0e999", 0.0)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("0.9285714030265808", 0.9285714030265808)]
    public void A_number_that_fits_is_read_as_long_or_double(string number, object expected)
    {
        var activity = BotJson.ReadActivity($$"""{"type":"event","value":{{number}}}""");

        Assert.Equal(expected, activity.Value);
        AssertSameNumber(number, BotJson.Write(activity));
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("12345678901234567890")]
    [InlineData("3.14159265358979323846")]
    [InlineData("0.1000000000000000055")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1e-400")]
    [InlineData("2.3e-324")]
    [InlineData("-0.0")]
    [InlineData("1e99999999999999999999")]
    public void A_number_that_does_not_fit_is_kept_as_it_was_written(string number)
    {
        var activity = BotJson.ReadActivity($$"""{"type":"event","value":{{number}}}""");

        Assert.Equal(number, Assert.IsType<JsonElement>(activity.Value).GetRawText());
        Assert.Equal($$"""{"type":"event","value":{{number}}}""", BotJson.Write(activity));
    }

    [Theory]
    [InlineData("channelData")]
    [InlineData("unknown")]
    public void Numbers_inside_objects_are_kept_as_they_were_written(string field)
    {
        var json = $$$"""{"type":"event","{{{field}}}":{"a":1.50,"b":12345678901234567890,"c":1e2,"d":-0,"e":1E-400}}""";

        Assert.Equal(
            JsonElement.Parse(json).GetProperty(field).GetRawText(),
            JsonElement.Parse(BotJson.Write(BotJson.ReadActivity(json))).GetProperty(field).GetRawText());
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("01")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("0x10")]
    [InlineData("1e")]
    [InlineData("+1")]
    public void What_is_no_number_in_JSON_is_refused(string number) =>
        Assert.ThrowsAny<JsonException>(() => BotJson.ReadActivity($$"""{"type":"event","value":{{number}}}"""));

    [Fact]
    public void An_element_that_nobody_set_is_written_as_null()
    {
        var activity = new Microsoft.Bot.Schema.Activity { Type = "event", Value = default(JsonElement) };

        Assert.Equal("""{"type":"event","value":null}""", BotJson.Write(activity));
    }

    private static void AssertSameNumber(string number, string written) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(number), JsonElement.Parse(written).GetProperty("value")), written);
}
#endif
