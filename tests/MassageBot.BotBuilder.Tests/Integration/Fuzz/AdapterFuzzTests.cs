#if BOTSDK_SOURCE
using System.Text.Json;
using MassageBot.Testing.Fuzzing;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Xunit.Abstractions;

namespace MassageBot.BotBuilder.Tests.Integration.Fuzz;

/// <summary>A hundred thousand bodies through the adapter over HTTP, with middleware and a bot that looks at everything.</summary>
[Collection(AloneCollection.Name)]
public class AdapterFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20260131;
    private const int Bodies = 100_000;

    // By then the pools of buffers have grown to what bodies of that size need.
    private const int WarmUp = 20_000;
    // Of the whole process, in which other tests run meanwhile; the bodies together are fourteen times as much.
    private const long MostMemory = 64_000_000;

    private readonly ProbingBot _bot = new();
    private readonly CloudAdapter _adapter = new(new ConfigurationBuilder().Build(), new SinkChannel());

    [Fact]
    public async Task No_body_makes_an_error_an_exception_or_a_hang_and_none_leaves_memory_behind()
    {
        _adapter.Use(new NormalizeMentionsMiddleware());
        var fuzzer = new ActivityFuzzer(Seed, ActivityFuzzer.Payloads);
        var run = new FuzzRun($"adapter, seed {Seed}", fuzzer.Make, (_, body) => PostAsync(body));

        await run.RunAsync(0, WarmUp, Environment.ProcessorCount);
        var before = Memory();
        await run.RunAsync(WarmUp, Bodies - WarmUp, Environment.ProcessorCount);
        var left = Memory() - before;

        output.WriteLine($"{run}; the last {Bodies - WarmUp} left {left} bytes behind");
        Assert.True(run.Harm.Count == 0, string.Join('\n', run.Harm));
        Assert.True(run.Count(200) > Bodies / 5, run.ToString());
        Assert.True(run.Count(400) > Bodies / 5, run.ToString());
        Assert.True(left < MostMemory, $"{left} bytes are left behind");
    }

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private async Task<FuzzAnswer> PostAsync(byte[] body)
    {
        var http = new DefaultHttpContext();
        using var response = new MemoryStream();
        http.Request.Method = HttpMethods.Post;
        http.Request.Body = new MemoryStream(body);
        http.Response.Body = response;

        await _adapter.ProcessAsync(http.Request, http.Response, _bot);

        return new FuzzAnswer(http.Response.StatusCode, Problem(http.Response.StatusCode, response.ToArray()));
    }

    // 501 is what an invoke gets that the bot doesn't know.
    private static string? Problem(int status, byte[] answer)
    {
        if (status is not (200 or 400 or 501))
            return $"status {status}";
        if (answer.Length > 0)
            JsonElement.Parse(answer, new JsonDocumentOptions { MaxDepth = 128 });
        return null;
    }
}
#endif
