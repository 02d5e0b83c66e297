#if BOTSDK_SOURCE
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MassageBot.BotBuilder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.Benchmarks.Pieces;

/// <summary>
/// What Bot Builder itself costs: a message of a Teams channel is read, goes through middleware to a bot that echoes it,
/// and the reply is written. The parts by themselves say where it goes.
/// </summary>
[MemoryDiagnoser]
public class EchoTurn
{
    private readonly EchoAdapter _adapter = new();
    private readonly EchoBot _bot = new();
    private byte[] _body = [];
    private Activity _activity = new();

    [GlobalSetup]
    public void Start()
    {
        var file = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pieces", "message-channel-thread.json"));
        _body = JsonSerializer.SerializeToUtf8Bytes(JsonElement.Parse(file), BotJson.Options);
        _activity = BotJson.ReadActivity(_body);
        _adapter.Use(new PassOn()).Use(new PassOn());
    }

    [Benchmark(Description = "an echo turn")]
    public async Task<byte[]> TurnAsync() => await _adapter.ProcessAsync(_body, _bot);

    [Benchmark(Description = "reading the message")]
    public object Read() => BotJson.ReadActivity(_body);

    [Benchmark(Description = "writing the message")]
    public object Write() => BotJson.WriteUtf8(_activity);

    private sealed class PassOn : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => next(cancellationToken);
    }
}
#endif
