#if BOTSDK_SOURCE
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Schema.Wire;

/// <summary>What holds for any activity, not only for those in the files.</summary>
[Properties(Arbitrary = [typeof(WireArbitrary)], MaxTest = 300)]
public class ActivityRoundTripTests
{
    [Property]
    public void What_is_read_and_written_again_says_the_same(ActivityText text) =>
        WireJson.AssertSame<Activity>(text.Json, BotJson.Write(BotJson.ReadActivity(text.Json)));

    [Property]
    public void A_second_time_it_is_the_same_byte_for_byte(ActivityText text)
    {
        var once = BotJson.WriteUtf8(BotJson.ReadActivity(text.Json));

        Assert.Equal(once, BotJson.WriteUtf8(BotJson.ReadActivity(once)));
    }

    [Property]
    public void Each_documented_field_is_in_its_member_and_every_other_one_is_kept(ActivityText text) =>
        Assert.Empty(WireMembers.Misplaced(JsonElement.Parse(text.Json), BotJson.ReadActivity(text.Json)));

    [Property]
    public void An_activity_that_was_cut_off_is_refused(ActivityText text, int at)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Json);
        var length = (int)((uint)at % bytes.Length);

        Assert.ThrowsAny<JsonException>(() => BotJson.ReadActivity(bytes.AsSpan(0, length)));
    }

    [Property]
    public void Of_fields_of_one_name_the_last_counts(ActivityText text)
    {
        var fields = text.Json.TrimEnd()[..^1];
        var comma = JsonElement.Parse(text.Json).EnumerateObject().Any() ? "," : "";

        var activity = BotJson.ReadActivity($$"""{{fields}}{{comma}}"text":"one","from":{"id":"me"},"Text":"two"}""");

        Assert.Equal("two", activity.Text);
        Assert.Equal("""{"id":"me"}""", BotJson.Write(activity.From));
    }
}
#endif
