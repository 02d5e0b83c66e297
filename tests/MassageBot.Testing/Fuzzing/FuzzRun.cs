using System.Collections.Concurrent;
using System.Diagnostics;

namespace MassageBot.Testing.Fuzzing;

/// <summary>Sends bodies to a door, and notes those that did harm: a problem, an exception, or an answer that took too long.</summary>
/// <param name="name">The name of the door, for messages.</param>
/// <param name="make">Makes a body.</param>
/// <param name="send">Sends one and looks at the answer.</param>
public sealed class FuzzRun(string name, Func<int, byte[]> make, Func<int, byte[], Task<FuzzAnswer>> send)
{
    // A busy machine may hold up any request; a body that is slow by itself is slow every time.
    private const int Tries = 4;
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    private readonly ConcurrentBag<(int Index, string What)> _harm = [];
    private readonly ConcurrentDictionary<int, int> _statuses = new();
    private long _bytes;

    /// <summary>The kinds of harm that were done, each with the index of a body that does it.</summary>
    public IReadOnlyList<string> Harm =>
    [
        .. _harm.GroupBy(harm => harm.What)
            .OrderByDescending(kind => kind.Count())
            .Select(kind => $"{name}, index {kind.Min(harm => harm.Index)} and {kind.Count() - 1} more: {kind.Key}"),
    ];

    /// <summary>How many answers had each status; 0 is none at all.</summary>
    public IReadOnlyDictionary<int, int> Statuses => _statuses;

    /// <summary>How many answers had a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The number.</returns>
    public int Count(int status) => _statuses.GetValueOrDefault(status);

    /// <summary>Sends some bodies, several at once.</summary>
    /// <param name="first">The index of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="atOnce">How many at once.</param>
    /// <returns>A task that ends when all are answered.</returns>
    public Task RunAsync(int first, int count, int atOnce) => Parallel.ForEachAsync(
        Enumerable.Range(first, count),
        new ParallelOptions { MaxDegreeOfParallelism = atOnce },
        async (index, _) => await TryAsync(index));

    /// <inheritdoc/>
    public override string ToString() =>
        $"{name}: {_statuses.Values.Sum()} bodies, {_bytes / 1_000_000} MB; {string.Join(", ", _statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}"))}; harm: {_harm.Count}";

    private async Task TryAsync(int index)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var body = make(index);
            var begin = Stopwatch.GetTimestamp();
            var answer = await AnswerAsync(index, body);
            if (attempt == 1)
            {
                Interlocked.Add(ref _bytes, body.Length);
                _statuses.AddOrUpdate(answer?.Status ?? 0, 1, (_, count) => count + 1);
            }

            if (answer?.Problem is { } problem)
                Note(index, problem);
            if (answer is not null && Stopwatch.GetElapsedTime(begin) <= TooLong)
                return;
        }

        Note(index, $"takes more than {TooLong.TotalSeconds} s, {Tries} times");
    }

    // Null when none came.
    private async Task<FuzzAnswer?> AnswerAsync(int index, byte[] body)
    {
        try
        {
            return await Task.Run(() => send(index, body)).WaitAsync(Hang);
        }
        catch (TimeoutException)
        {
            return null;
        }
        catch (Exception exception)
        {
            return new FuzzAnswer(0, Describe(exception));
        }
    }

    private void Note(int index, string what) => _harm.Add((index, what));

    private static string Describe(Exception exception)
    {
        var place = exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Bot", StringComparison.Ordinal))?.Trim();
        return $"{exception.GetType().Name}: {exception.Message} {place}";
    }
}
