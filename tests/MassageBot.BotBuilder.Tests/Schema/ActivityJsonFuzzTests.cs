#if BOTSDK_SOURCE
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Schema;

public class ActivityJsonFuzzTests
{
    private const string Sample = """
        {"type":"message","id":"1","timestamp":"2026-01-31T09:30:00Z","text":"a\ud83d\ude42 \"x\" é","from":{"id":"u","x":[1]},
         "conversation":{"id":"c"},"entities":[{"type":"mention","mentioned":{"id":"b"},"text":"t"},null],"value":{"a":[true,null,1.5]},
         "attachments":[{"contentType":"x/y","content":[1,{"k":"v"}]}],"suggestedActions":{"to":[],"actions":[{"type":"imBack","title":"t","value":7}]},
         "channelData":{"deep":{"er":"\\"}},"membersAdded":[{"id":"m"}],"unknown":-1e10}
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_damaged_activity_is_read_or_refused_and_never_crashes(int seed)
    {
        var random = new Random(seed);
        var refused = 0;
        const int Rounds = 500;

        for (var round = 0; round < Rounds; round++)
        {
            var json = Damage(Encoding.UTF8.GetBytes(Sample), random);
            Activity activity;
            try
            {
                activity = BotJson.ReadActivity(json);
            }
            catch (JsonException)
            {
                refused++;
                continue;
            }

            var written = BotJson.Write(activity);
            Assert.Equal(written, BotJson.Write(BotJson.ReadActivity(written)));
            Assert.True(activity.GetMentions().Length <= 1);
            activity.TryGetChannelData<Dictionary<string, string>>(out _);
            activity.GetConversationReference().GetContinuationActivity();
        }

        Assert.InRange(refused, 1, Rounds - 1);
    }

    private static byte[] Damage(byte[] json, Random random)
    {
        var bytes = json.ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveAt(at);
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.Insert(at, (byte)"{}[]\",:0\\ud"[random.Next(11)]);
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(bytes.Count - at));
                    bytes.Add((byte)'}');
                    break;
            }
        }

        return [.. bytes];
    }
}
#endif
