#if BOTSDK_SOURCE
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Schema;

public class ActivityJsonTests
{
    [Fact]
    public void An_activity_is_written_as_on_the_wire()
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = "Grüße 🙂",
            From = new ChannelAccount("u1", "Una", aadObjectId: "a1"),
            Timestamp = new DateTimeOffset(2026, 1, 31, 9, 30, 0, TimeSpan.FromHours(1)),
            CallerId = "never sent",
        };

        var json = JsonDocument.Parse(BotJson.Write(activity)).RootElement;

        Assert.Equal("message", json.GetProperty("type").GetString());
        Assert.Equal("Grüße 🙂", json.GetProperty("text").GetString());
        Assert.Equal("a1", json.GetProperty("from").GetProperty("aadObjectId").GetString());
        Assert.Equal("2026-01-31T09:30:00+01:00", json.GetProperty("timestamp").GetString());
        Assert.Equal(["from", "text", "timestamp", "type"], json.EnumerateObject().Select(field => field.Name).Order());
    }

    [Fact]
    public void Fields_without_a_property_are_kept_at_every_level()
    {
        const string Json = """
            {"type":"message","text":"hi","future":{"a":[1,2,{"b":null}]},"from":{"id":"u1","team":"blue"},
             "conversation":{"id":"c1","isNew":true},"attachments":[{"contentType":"x/y","content":{"c":1},"size":7}],
             "entities":[{"type":"clientInfo","country":"GB","nested":{"deep":[1]}}]}
            """;

        var written = BotJson.Write(BotJson.ReadActivity(Json));

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Json).RootElement, JsonDocument.Parse(written).RootElement), written);
    }

    [Fact]
    public void Names_of_fields_are_read_in_any_case()
    {
        var activity = BotJson.ReadActivity("""{"TYPE":"message","Text":"hi","FROM":{"ID":"u1"}}""");

        Assert.Equal("hi", activity.Text);
        Assert.Equal("u1", activity.From.Id);
    }

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("true", true)]
    [InlineData("7", 7L)]
    [InlineData("2.5", 2.5)]
    [InlineData("null", null)]
    public void Plain_values_are_read_as_themselves(string json, object? expected)
    {
        Assert.Equal(expected, BotJson.ReadActivity($$"""{"type":"event","value":{{json}}}""").Value);
    }

    [Fact]
    public void Objects_are_read_as_elements_and_as_types()
    {
        var activity = BotJson.ReadActivity("""{"type":"event","value":{"answer":"yes"},"channelData":{"count":3,"tags":["a"]}}""");

        Assert.Equal("yes", Assert.IsType<JsonElement>(activity.Value).GetProperty("answer").GetString());
        var data = activity.GetChannelData<Data>();
        Assert.Equal(3, data?.Count);
        Assert.Equal(["a"], data?.Tags);
        Assert.False(activity.TryGetChannelData<int>(out _));
        Assert.False(new Activity().TryGetChannelData<Data>(out _));
    }

    [Fact]
    public void Objects_of_ours_are_written_with_their_own_fields()
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Value = new Data { Count = 1 },
            Attachments = [new HeroCard(title: "T", buttons: [new CardAction(ActionTypes.ImBack, "Yes", value: "yes")]).ToAttachment()],
            Entities = [new Mention(new ChannelAccount("u1"), "<at>Una</at>")],
        };

        var json = JsonDocument.Parse(BotJson.Write(activity)).RootElement;

        Assert.Equal(1, json.GetProperty("value").GetProperty("count").GetInt32());
        Assert.Equal("T", json.GetProperty("attachments")[0].GetProperty("content").GetProperty("title").GetString());
        Assert.Equal("yes", json.GetProperty("attachments")[0].GetProperty("content").GetProperty("buttons")[0].GetProperty("value").GetString());
        Assert.Equal("u1", json.GetProperty("entities")[0].GetProperty("mentioned").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("{\"type\":\"message\"} more")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"type\":\"message\",\"entities\":[7]}")]
    [InlineData("{\"type\":\"message\",\"entities\":[{\"type\":7}]}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"soon\"}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":7}")]
    [InlineData("{\"type\":\"message\",\"text\":7}")]
    [InlineData("{\"type\":\"message\",\"text\":true}")]
    [InlineData("{\"type\":\"message\",\"from\":{\"id\":42}}")]
    [InlineData("{\"type\":\"message\",\"from\":[]}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"isGroup\":\"true\"}}")]
    [InlineData("{\"type\":\"message\",\"attachments\":{}}")]
    public void What_is_not_an_activity_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => BotJson.ReadActivity(json));

    [Theory]
    [InlineData("""{"type":"message","text":"a\ud83d"}""", "a\ufffd")]
    [InlineData("""{"type":"message","text":"\ude42b"}""", "\ufffdb")]
    [InlineData("""{"type":"message","text":"\ud83d\ud83d\ude42"}""", "\ufffd🙂")]
    [InlineData("""{"type":"message","text":"\\ud83d"}""", @"\ud83d")]
    [InlineData("""{"type":"message","text":"\ud83d\\n"}""", "\ufffd\\n")]
    [InlineData("""{"type":"message","text":"\u00e9\ud83d\ude42"}""", "é🙂")]
    public void Half_a_surrogate_pair_becomes_a_replacement_character(string json, string expected)
    {
        var activity = BotJson.ReadActivity(json);

        Assert.Equal(expected, activity.Text);
        Assert.Equal(expected, BotJson.ReadActivity(BotJson.Write(activity)).Text);
    }

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm_in_names_and_unknown_fields()
    {
        var activity = BotJson.ReadActivity("""{"type":"message","x\ud83d":"y\ude42","channelData":{"z":"\ud83d"}}""");

        Assert.Equal("\ufffd", activity.GetChannelData<Dictionary<string, string>>()?["z"]);
        Assert.Contains("x\ufffd", BotJson.Write(activity), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_text_of_ours_is_written_as_a_replacement_character()
    {
        var written = BotJson.WriteUtf8(new Activity { Type = "message", Text = "a\ud83d" });

        Assert.Equal("a\ufffd", BotJson.ReadActivity(written).Text);
    }

    [Fact]
    public void Broken_utf8_becomes_a_replacement_character()
    {
        byte[] json = [.. "{\"type\":\"message\",\"text\":\"a"u8, 0xC3, .. "\"}"u8];

        Assert.Equal("a\ufffd", BotJson.ReadActivity(json).Text);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        byte[] json = [.. Encoding.UTF8.Preamble, .. "{\"type\":\"message\"}"u8];

        Assert.Equal("message", BotJson.ReadActivity(json).Type);
    }

    [Fact]
    public void Of_fields_given_twice_the_last_counts()
    {
        var activity = BotJson.ReadActivity("""{"type":"message","text":"one","text":"two","x":1,"x":2,"entities":[{"type":"a","k":1,"k":2}]}""");

        Assert.Equal("two", activity.Text);
        Assert.Equal(2, activity.Properties!["x"].GetInt32());
        Assert.Equal(2, activity.Entities![0].Properties!["k"].GetInt32());
    }

    [Theory]
    [InlineData("value")]
    [InlineData("channelData")]
    [InlineData("unknown")]
    public void Nesting_without_end_is_refused(string field)
    {
        var json = $$"""{"type":"message","{{field}}":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";

        Assert.Throws<JsonException>(() => BotJson.ReadActivity(json));
    }

    [Fact]
    public void Nesting_of_fifty_levels_is_read()
    {
        var json = $$"""{"type":"message","value":{{new string('[', 50)}}{{new string(']', 50)}}}""";

        Assert.Equal(json, BotJson.Write(BotJson.ReadActivity(json)));
    }

    [Fact]
    public void What_could_be_read_can_be_kept_inside_something_else()
    {
        var json = $$"""{"type":"message","value":{{new string('[', 63)}}{{new string(']', 63)}}}""";
        var state = new Dictionary<string, object> { ["seen"] = new Transcript([BotJson.ReadActivity(json)]) };

        var kept = BotJson.Read<Dictionary<string, Transcript>>(BotJson.Write(state));

        Assert.Equal(json, BotJson.Write(kept!["seen"].Activities[0]));
        Assert.Throws<JsonException>(() => BotJson.ReadActivity($$"""{"type":"message","value":{{new string('[', 64)}}{{new string(']', 64)}}}"""));
    }

    [Fact]
    public void Numbers_beyond_all_bounds_are_kept_as_they_are()
    {
        var activity = BotJson.ReadActivity("""{"type":"event","value":1e400}""");

        Assert.Contains("1e400", BotJson.Write(activity), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-31T09:30:00Z", 0)]
    [InlineData("2026-01-31T09:30:00", 0)]
    [InlineData("2026-01-31T09:30:00.1234567+02:00", 2)]
    public void Times_are_read_with_their_offset_and_as_utc_without(string text, int offset)
    {
        var activity = BotJson.ReadActivity($$"""{"type":"message","localTimestamp":"{{text}}"}""");

        Assert.Equal(TimeSpan.FromHours(offset), activity.LocalTimestamp?.Offset);
        Assert.Equal(9, activity.LocalTimestamp?.Hour);
    }

    private sealed class Data
    {
        public int Count { get; set; }

        public List<string>? Tags { get; set; }
    }
}
#endif
