using System.Diagnostics;

namespace MassageBot.Benchmarks.Load;

/// <summary>Several clients who talk at once, each waiting for an answer before asking on.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly List<ClientConversation> _clients = [];
    private int _asked;

    private Crowd(Uri address) =>
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = address };

    public int AnswersFromEntries => _clients.Sum(c => c.AnswersFromEntries);

    public static async Task<Crowd> GatherAsync(Uri address, int clients)
    {
        var crowd = new Crowd(address);
        for (var i = 0; i < clients; i++)
            crowd._clients.Add(await ClientConversation.BeginAsync(crowd._http));
        return crowd;
    }

    /// <summary>
    /// Asks so many questions altogether and returns the times and how long all took. With a pause, each client starts a
    /// question every so often; without one it asks on at once.
    /// </summary>
    public async Task<(Figures Times, TimeSpan Duration)> AskAsync(int questions, TimeSpan? every = null)
    {
        var each = questions / _clients.Count;
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(_clients.Select((client, i) => AskAsync(client, i, each, every)));
        return (new Figures(times.SelectMany(t => t)), Stopwatch.GetElapsedTime(start));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            await client.DisposeAsync();
        _http.Dispose();
    }

    private async Task<double[]> AskAsync(ClientConversation client, int number, int questions, TimeSpan? every)
    {
        if (every is { } whole)
            await Task.Delay(whole / _clients.Count * number);
        var times = new double[questions];
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < questions; i++)
        {
            times[i] = await client.AskAsync(ClientQuestions.All[Interlocked.Increment(ref _asked) % ClientQuestions.All.Count]);
            if (every is { } pace && pace * (i + 1) - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } rest)
                await Task.Delay(rest);
        }

        return times;
    }
}
