using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MassageBot.Storage;
using MassageBot.Testing.Fuzzing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace MassageBot.Tests.Channels.Fuzz;

/// <summary>
/// Damaged activities through both doors of the whole program, over HTTP, with the turns that they start. The adapter of
/// the Bot Builder room gets a hundred thousand of them; here are some thousands, since each that is accepted is a turn.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class DoorFuzzTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Seed = 20260131;
    private const int AtOnce = 8;
    private const int ToOneConversation = 10;
    private const string Conversation = "fuzz-conversation";
    private const string Tenant = "11111111-1111-1111-1111-111111111111";
    private const string Staff = "22222222-2222-2222-2222-222222222222";
    private const long MostMemory = 64_000_000;

    private readonly ConcurrentDictionary<int, Task<(string Id, string Token)>> _talks = new();
    private SinkServer _channel = null!;
    private TestClinic _clinic = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _channel = await SinkServer.StartAsync();
        _clinic = await TestClinic.StartAsync(
            null,
            "--Logging:LogLevel:Default=Warning",
            "--Storage:Durability=Normal",
            $"--Teams:Tenants:0={Tenant}",
            $"--Teams:Staff:0={Staff}",
            $"--Teams:EscalationChannel={Conversation}",
            "--DirectLine:StartsPerMinute=1000000",
            "--DirectLine:MessagesPerSecond=100000");
        _http = _clinic.Http;
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _clinic.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task No_body_makes_an_error_a_failed_turn_or_a_hang_at_the_door_for_channels()
    {
        var fuzzer = new ActivityFuzzer(Seed, ActivityFuzzer.Payloads.Select(ForChannels));
        var run = new FuzzRun($"/api/messages, seed {Seed}", index => InItsOwnConversation(fuzzer.Make(index), index), (_, body) => PostAsync(body));

        await CheckAsync(run, 1_000, 4_000);

        Assert.True(run.Count(200) > 500, run.ToString());
        Assert.True(run.Count(400) > 500, run.ToString());
    }

    [Fact]
    public async Task No_body_makes_an_error_a_failed_turn_or_a_hang_at_the_door_for_websites()
    {
        var fuzzer = new ActivityFuzzer(Seed + 1, ActivityFuzzer.Payloads);
        var run = new FuzzRun($"Direct Line, seed {Seed + 1}", fuzzer.Make, PostToDirectLineAsync);

        await CheckAsync(run, 500, 2_000);

        Assert.True(run.Count(200) > 250, run.ToString());
        Assert.True(run.Count(400) > 250, run.ToString());
        foreach (var talk in _talks.Values)
            Assert.NotEmpty(await HistoryAsync(await talk));
    }

    private static string ForChannels(string payload, int number)
    {
        var activity = JsonNode.Parse(payload)!.AsObject();
        activity["conversation"] ??= new JsonObject();
        activity["conversation"]!["id"] = Conversation;
        activity["channelId"] = number % 5 == 0 ? "emulator" : (string?)activity["channelId"] is "msteams" ? "msteams" : "webchat";
        activity["serviceUrl"] = "http://127.0.0.1:1/";

        // Staff, mostly; the others are turned away.
        if (number % 7 > 0)
            activity["conversation"]!["tenantId"] = Tenant;
        if (activity["from"] is JsonObject from && number % 6 > 0)
            from["aadObjectId"] = Staff;
        if (number % 4 > 0)
            activity["deliveryMode"] = "expectReplies";
        return activity.ToJsonString();
    }

    // So that a body does the same whatever came before it.
    private byte[] InItsOwnConversation(byte[] body, int index) => Encoding.Latin1.GetBytes(
        Encoding.Latin1.GetString(body)
            .Replace(Conversation, $"fuzz-{index}", StringComparison.Ordinal)
            .Replace("http://127.0.0.1:1/", _channel.Address, StringComparison.Ordinal));

    private async Task CheckAsync(FuzzRun run, int warmUp, int bodies)
    {
        await run.RunAsync(0, warmUp, AtOnce);
        await EndOfTurnsAsync();
        var before = Memory();
        await run.RunAsync(warmUp, bodies - warmUp, AtOnce);
        await EndOfTurnsAsync();
        var left = Memory() - before;

        output.WriteLine($"{run}; the last {bodies - warmUp} left {left} bytes behind");
        var store = _clinic.Services.GetRequiredService<ITurnStore>();
        Assert.True(run.Harm.Count == 0, string.Join('\n', run.Harm));
        Assert.Empty(await store.ListFailedAsync(10, CancellationToken.None));
        Assert.DoesNotContain(_clinic.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
        Assert.True(left < MostMemory, $"{left} bytes are left behind");
    }

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private async Task EndOfTurnsAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var store = _clinic.Services.GetRequiredService<ITurnStore>();
        while ((await store.ListWaitingAsync(patience.Token)).Count > 0)
            await Task.Yield();
    }

    private async Task<FuzzAnswer> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return await AnswerAsync(response);
    }

    private async Task<FuzzAnswer> PostToDirectLineAsync(int index, byte[] body)
    {
        var (id, token) = await _talks.GetOrAdd(index / ToOneConversation, _ => StartAsync());
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{id}/activities") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(request);
        return await AnswerAsync(response);
    }

    private async Task<(string Id, string Token)> StartAsync()
    {
        using var response = await _http.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), null);
        var started = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (started.GetProperty("conversationId").GetString()!, started.GetProperty("token").GetString()!);
    }

    private async Task<List<JsonElement>> HistoryAsync((string Id, string Token) talk)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{talk.Id}/activities");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", talk.Token);
        using var response = await _http.SendAsync(request);
        var page = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(), new JsonDocumentOptions { MaxDepth = 128 });
        return [.. page.GetProperty("activities").EnumerateArray()];
    }

    private static bool IsOfInvoke(byte[] body) => body.Length == 0 || body.AsSpan().IndexOf("application/vnd.microsoft.error"u8) >= 0;

    // 501 is what an invoke gets that the bot doesn't know, 403 one of an organisation that isn't served. Every refusal of ours has its number; an invoke that the bot can't read is answered with 400 alone, as Bot Builder does.
    private static async Task<FuzzAnswer> AnswerAsync(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var body = await response.Content.ReadAsByteArrayAsync();
        if (status is not (200 or 400 or 403 or 413 or 501))
            return new FuzzAnswer(status, $"status {status}: {Encoding.UTF8.GetString(body)}");
        if (body.Length > 0)
            JsonElement.Parse(body, new JsonDocumentOptions { MaxDepth = 128 });
        return new FuzzAnswer(status, status is 400 or 413 && body.AsSpan().IndexOf("\"MB4"u8) < 0 && !IsOfInvoke(body) ? $"status {status} without a number: {Encoding.UTF8.GetString(body)}" : null);
    }
}
