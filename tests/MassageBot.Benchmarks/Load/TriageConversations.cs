using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace MassageBot.Benchmarks.Load;

/// <summary>Clients of `/api/messages` with `expectReplies`, who each walk through the beginning of a triage, one conversation after the other.</summary>
internal sealed class TriageConversations(Uri address, string run) : IDisposable
{
    private static readonly string[] Messages = ["my lower back hurts since my massage yesterday", "none of these", "none of these", "3", "better"];
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = address };
    private int _conversations;

    /// <summary>How many answers a client must have asked something in, of all of a conversation.</summary>
    public static int Turns => Messages.Length;

    /// <summary>Talks so many turns with so many clients at once; returns the times and how long all took.</summary>
    /// <param name="clients">Clients at once.</param>
    /// <param name="turns">Turns altogether.</param>
    /// <param name="isBot">Whether answers must be those of the triage.</param>
    public async Task<(Figures Times, TimeSpan Duration)> TalkAsync(int clients, int turns, bool isBot = true)
    {
        var conversationsEach = Math.Max(1, turns / clients / Messages.Length);
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => TalkAsync(conversationsEach, isBot)));
        return (new Figures(times.SelectMany(time => time)), Stopwatch.GetElapsedTime(start));
    }

    public void Dispose() => _http.Dispose();

    private async Task<List<double>> TalkAsync(int conversations, bool isBot)
    {
        var times = new List<double>(conversations * Messages.Length);
        for (var i = 0; i < conversations; i++)
        {
            var conversation = $"{run}-{Interlocked.Increment(ref _conversations)}";
            for (var turn = 0; turn < Messages.Length; turn++)
                times.Add(await SayAsync(conversation, turn, isBot));
        }

        return times;
    }

    private async Task<double> SayAsync(string conversation, int turn, bool isBot)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "message", id = $"{turn}", channelId = "emulator", deliveryMode = "expectReplies", serviceUrl = "http://localhost:1/", text = Messages[turn],
            from = new { id = "client", role = "user" }, recipient = new { id = "bot", role = "bot" }, conversation = new { id = conversation },
        });
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var start = Stopwatch.GetTimestamp();
        using var response = await _http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        var answer = await response.Content.ReadAsByteArrayAsync();
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        response.EnsureSuccessStatusCode();
        if (isBot && answer.AsSpan().IndexOf("\"kind\":\"question\""u8) < 0)
            throw new BenchmarkException($"Turn {turn + 1} of the conversation was not answered by a question of the triage.");
        return time;
    }
}
