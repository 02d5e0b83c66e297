using System.Net;
using System.Net.Http.Json;
using MassageBot.Tests.Turns;
using MassageBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Tests.Hosting;

public sealed class OverloadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_message_beyond_the_limit_is_held_and_answered_when_there_is_room()
    {
        await using var clinic = await StartAsync("--Overload:ConversationsAtOnce=2");
        var gate = Block(clinic);
        var first = Ask(clinic, "a");
        var second = Ask(clinic, "b");
        await WhenAsync(() => Bot(clinic).Runs.Count == 2);

        var third = Ask(clinic, "c");
        await WhenAsync(() => !third.IsCompleted && clinic.Services.GetRequiredService<ConversationLanes>().Waiting == 1);
        Assert.Equal(2, Bot(clinic).Runs.Count);
        gate.SetResult();

        Assert.All(await Task.WhenAll(first, second, third).WaitAsync(Patience), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task What_is_held_too_long_is_refused_and_nothing_of_it_was_taken()
    {
        await using var clinic = await StartAsync("--Overload:ConversationsAtOnce=1");
        var gate = Block(clinic);
        var first = Ask(clinic, "a");
        await WhenAsync(() => Bot(clinic).Runs.Count == 1);
        var held = AskAsync(clinic, "b");
        await WhenAsync(() => clinic.Services.GetRequiredService<ConversationLanes>().Waiting == 1);

        _time.Advance(TimeSpan.FromSeconds(15));

        using var refused = await held.WaitAsync(Patience);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("MB2016", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        gate.SetResult();
        Assert.Equal(HttpStatusCode.OK, await first.WaitAsync(Patience));
        Assert.Equal(["a"], Bot(clinic).Runs);
        Assert.Equal(HttpStatusCode.OK, await Ask(clinic, "b").WaitAsync(Patience));
    }

    [Fact]
    public async Task Beyond_what_may_be_held_one_is_refused_at_once_and_health_is_still_told()
    {
        await using var clinic = await StartAsync("--Overload:RequestsAtOnce=1", "--Overload:RequestsHeld=0");
        var gate = Block(clinic);
        var first = Ask(clinic, "a");
        await WhenAsync(() => Bot(clinic).Runs.Count == 1);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Ask(clinic, "b").WaitAsync(Patience));

        using var http = clinic.Http;
        Assert.Equal("Healthy", await http.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
        gate.SetResult();
        Assert.Equal(HttpStatusCode.OK, await first.WaitAsync(Patience));
    }

    [Fact]
    public async Task Many_who_are_held_are_all_answered_in_the_end()
    {
        await using var clinic = await StartAsync("--Overload:ConversationsAtOnce=3", "--Overload:RequestsAtOnce=10");

        var all = Enumerable.Range(0, 100).Select(i => Ask(clinic, "c" + i)).ToList();

        Assert.All(await Task.WhenAll(all).WaitAsync(Patience), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(100, Bot(clinic).Runs.Count);
    }

    [Fact]
    public async Task One_who_goes_away_while_held_leaves_the_room_to_the_next()
    {
        await using var clinic = await StartAsync("--Overload:ConversationsAtOnce=1");
        var gate = Block(clinic);
        var first = Ask(clinic, "a");
        await WhenAsync(() => Bot(clinic).Runs.Count == 1);
        using var leaving = new CancellationTokenSource();
        var gone = AskAsync(clinic, "b", leaving.Token);
        await WhenAsync(() => clinic.Services.GetRequiredService<ConversationLanes>().Waiting == 1);
        var last = Ask(clinic, "c");
        await WhenAsync(() => clinic.Services.GetRequiredService<ConversationLanes>().Waiting == 2);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        gate.SetResult();

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await Task.WhenAll(first, last).WaitAsync(Patience));
    }

    private static ScriptedBot Bot(TestClinic clinic) => (ScriptedBot)clinic.Services.GetRequiredService<IBot>();

    private static TaskCompletionSource Block(TestClinic clinic)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Bot(clinic).Script = (_, _) => gate.Task;
        return gate;
    }

    private static async Task<HttpStatusCode> Ask(TestClinic clinic, string conversation)
    {
        using var response = await AskAsync(clinic, conversation);
        return response.StatusCode;
    }

    private static async Task<HttpResponseMessage> AskAsync(TestClinic clinic, string conversation, CancellationToken cancellationToken = default)
    {
        using var http = clinic.Http;
        return await http.PostAsJsonAsync(
            new Uri("/api/messages", UriKind.Relative),
            new
            {
                type = "message", id = "1", text = conversation, channelId = "emulator", deliveryMode = "expectReplies", serviceUrl = "http://localhost:1/",
                conversation = new { id = conversation }, from = new { id = "client" }, recipient = new { id = "bot" },
            },
            cancellationToken);
    }

    private static async Task WhenAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private Task<TestClinic> StartAsync(params string[] settings) =>
        TestClinic.StartAsync(services => services.Replace(ServiceDescriptor.Singleton<IBot, ScriptedBot>()), _time, settings);
}
