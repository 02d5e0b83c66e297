using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using MassageBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MassageBot.Tests.Turns;

/// <summary>The same message once more, by every way and at every moment: while its turn runs, after it, and after a restart.</summary>
public sealed class DuplicateTests : IAsyncLifetime
{
    private const string DuringTurn = "during its turn";
    private const string AfterTurn = "after its turn";
    private const string AfterRestart = "after a restart";
    private static readonly DateTimeOffset Written = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly ConcurrentDictionary<string, int> _heard = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _begun = new();
    private readonly TaskCompletionSource _gate = new();
    private TestClinic _clinic = null!;

    public async Task InitializeAsync() => _clinic = await TestClinic.StartAsync(
        services => services.Replace(ServiceDescriptor.Singleton<IBot>(s => new ScriptedBot(s.GetRequiredService<ConversationState>())
        {
            Script = (turn, _) =>
            {
                _heard.AddOrUpdate(turn.Activity.Text ?? "", 1, (_, n) => n + 1);
                if (turn.Activity.Text != DuringTurn)
                    return Task.CompletedTask;
                _begun.TrySetResult();
                return _gate.Task;
            },
        })),
        time: null);

    public async Task DisposeAsync() => await _clinic.DisposeAsync();

    [Fact]
    public async Task A_client_activity_id_is_heard_once_on_Direct_Line()
    {
        await using var talk = await DirectLineTalk.BeginAsync(_clinic);
        object Message(string text) => new { type = "message", text, channelData = new { clientActivityID = text } };

        await RepeatAsync(text => talk.PostAsync(Message(text)), Assert.Equal, talk.ReconnectAsync);

        Assert.Equal(["echo 0: ", "echo 1: during its turn", "echo 2: after its turn", "echo 3: after a restart"], await SaidAsync(talk));
    }

    [Fact]
    public async Task Web_Chats_own_retry_is_heard_once_though_it_has_another_id()
    {
        await using var talk = await DirectLineTalk.BeginAsync(_clinic);
        object Message(string text) => _heard.ContainsKey(text)
            ? new { type = "message", text, localTimestamp = Written.AddSeconds(20), channelData = Retry(text + "-again") }
            : new { type = "message", text, localTimestamp = Written, channelData = new Dictionary<string, object> { ["clientActivityID"] = text } };

        await RepeatAsync(text => talk.PostAsync(Message(text)), Assert.NotEqual, talk.ReconnectAsync);

        Assert.Equal(["echo 0: ", "echo 1: during its turn", "echo 2: after its turn", "echo 3: after a restart"], await SaidAsync(talk));
    }

    [Fact]
    public async Task An_activity_that_asks_for_its_replies_again_gets_the_first_ones()
    {
        async Task<string> PostAsync(string text)
        {
            using var http = _clinic.Http;
            using var response = await http.PostAsJsonAsync("/api/messages", Activity(text, new { deliveryMode = "expectReplies" }));
            response.EnsureSuccessStatusCode();
            return string.Join('|', (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("text").GetString()));
        }

        var answers = await RepeatAsync(PostAsync, Assert.Equal, () => Task.CompletedTask);

        Assert.Equal(["echo 0: during its turn", "echo 1: after its turn", "echo 2: after a restart"], answers);
    }

    [Fact]
    public async Task A_channel_that_posts_the_same_activity_again_gets_the_reply_once()
    {
        await using var connector = await FakeConnector.StartAsync();
        async Task<string> PostAsync(string text)
        {
            using var http = _clinic.Http;
            using var response = await http.PostAsJsonAsync("/api/messages", Activity(text, new { serviceUrl = connector.Address.ToString() }));
            return response.StatusCode.ToString();
        }

        await RepeatAsync(PostAsync, Assert.Equal, () => Task.CompletedTask);

        await connector.WhenCalledAsync(3).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(["echo 0: during its turn", "echo 1: after its turn", "echo 2: after a restart"], connector.Calls.Select(call => call.Text));
    }

    private static Dictionary<string, object> Retry(string clientId) => new()
    {
        ["clientActivityID"] = clientId,
        ["webchat:sequence-id"] = 1795461731611.001,
        ["webChat"] = new { receivedAt = Written.ToUnixTimeMilliseconds() },
    };

    private static Dictionary<string, object?> Activity(string text, object delivery)
    {
        var activity = JsonSerializer.SerializeToNode(delivery)!.AsObject().ToDictionary(member => member.Key, member => (object?)member.Value!.ToString());
        activity["type"] = "message";
        activity["id"] = "id-" + text;
        activity["text"] = text;
        activity["channelId"] = "emulator";
        activity["conversation"] = new { id = "c" };
        activity["from"] = new { id = "u" };
        activity["recipient"] = new { id = "b" };
        return activity;
    }

    private static async Task<IReadOnlyList<string>> SaidAsync(DirectLineTalk talk) =>
        [.. (await talk.HistoryAsync()).Where(a => a.GetProperty("from").GetProperty("role").GetString() == "bot").Select(a => a.GetProperty("text").GetString()!)];

    // Posts each message twice; the answers are compared as the way of repeating has it. Returns the first answers.
    private async Task<IReadOnlyList<string>> RepeatAsync(Func<string, Task<string>> postAsync, Action<string, string> compare, Func<Task> afterRestart)
    {
        var first = postAsync(DuringTurn);
        await _begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var second = postAsync(DuringTurn);
        _gate.SetResult();
        compare(await first, await second);

        var answer = await postAsync(AfterTurn);
        await WhenIdleAsync();
        compare(answer, await postAsync(AfterTurn));

        var last = await postAsync(AfterRestart);
        await WhenIdleAsync();
        await _clinic.RestartAsync();
        await afterRestart();
        compare(last, await postAsync(AfterRestart));
        await WhenIdleAsync();

        Assert.Equal((1, 1), (_heard[DuringTurn], _heard[AfterTurn]));
        Assert.Equal(1, _heard[AfterRestart]);
        return [await first, answer, last];
    }

    // Turns have ended, and what they left for a channel is there and noted.
    private async Task WhenIdleAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _clinic.Services.GetRequiredService<MassageBot.Turns.ConversationLanes>().WhenIdleAsync().WaitAsync(patience.Token);
        while ((await _clinic.Services.GetRequiredService<IOutboxStore>().CountAsync(patience.Token)).Waiting > 0)
            await Task.Yield();
    }
}
