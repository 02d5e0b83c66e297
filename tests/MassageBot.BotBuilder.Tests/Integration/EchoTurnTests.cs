#if BOTSDK_SOURCE
using System.Text.Json;
using MassageBot.Benchmarks.Pieces;
using MassageBot.BotBuilder.Tests.Schema.Wire;
using Xunit.Abstractions;

namespace MassageBot.BotBuilder.Tests.Integration;

/// <summary>The turn of the benchmark: how long it takes depends on the machine, what it allocates doesn't.</summary>
public class EchoTurnTests(ITestOutputHelper output)
{
    private const int Promised = 12 * 1024;
    private const int Turns = 2000;

    [Fact]
    public async Task The_reply_says_what_was_heard_and_is_addressed_to_who_said_it()
    {
        var body = Message();

        var reply = JsonElement.Parse(await new EchoAdapter().ProcessAsync(body, new EchoBot()));

        var message = JsonElement.Parse(body);
        Assert.Equal(message.GetProperty("text").GetString(), reply.GetProperty("text").GetString());
        Assert.Equal(message.GetProperty("id").GetString(), reply.GetProperty("replyToId").GetString());
        Assert.True(JsonElement.DeepEquals(message.GetProperty("from"), reply.GetProperty("recipient")));
        Assert.True(JsonElement.DeepEquals(message.GetProperty("conversation"), reply.GetProperty("conversation")));
    }

    [Fact]
    public void An_echo_turn_allocates_less_than_is_promised()
    {
        var (adapter, bot, body) = (new EchoAdapter(), new EchoBot(), Message());
        var allocated = 0L;

        // The first round fills caches. The turn never waits, so it stays on this thread.
        for (var round = 0; round < 2; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var turn = 0; turn < Turns; turn++)
                Assert.True(adapter.ProcessAsync(body, bot).IsCompletedSuccessfully);
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Turns;
        }

        output.WriteLine($"{allocated} bytes a turn, for a message of {body.Length} bytes");
        Assert.InRange(allocated, 1, Promised);
    }

    private static byte[] Message() =>
        JsonSerializer.SerializeToUtf8Bytes(JsonElement.Parse(WireFiles.Read("msteams/message-channel-thread")), BotJson.Options);
}
#endif
