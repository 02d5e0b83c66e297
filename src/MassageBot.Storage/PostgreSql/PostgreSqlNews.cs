using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace MassageBot.Storage.PostgreSql;

/// <summary>Hears on a connection of its own what other nodes committed, and connects again when it breaks.</summary>
internal sealed partial class PostgreSqlNews(PostgreSqlDatabase database, TimeProvider time, ILogger<PostgreSqlNews>? logger = null) : INodeNews
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly ILogger _logger = (ILogger?)logger ?? NullLogger.Instance;

    public async IAsyncEnumerable<NodeNews> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        database.Open();
        var heard = Channel.CreateUnbounded<NodeNews>(new UnboundedChannelOptions { SingleReader = true });
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var hearing = HearAsync(heard.Writer, ending.Token);
        try
        {
            await foreach (var news in heard.Reader.ReadAllAsync(cancellationToken))
                yield return news;
        }
        finally
        {
            await ending.CancelAsync();
            await hearing;
        }
    }

    private async Task HearAsync(ChannelWriter<NodeNews> heard, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = database.NewListener();
                connection.Notification += (_, told) =>
                {
                    if (NewsPayload.Read(told.Payload, database.Instance) is { } news)
                        heard.TryWrite(news);
                };
                await connection.OpenAsync(cancellationToken);
                await using (var listen = new NpgsqlCommand($"LISTEN {database.NewsChannel}", connection))
                    await listen.ExecuteNonQueryAsync(cancellationToken);
                heard.TryWrite(new NodeNews(NodeNewsKind.Missed));
                pause = FirstPause;
                while (true)
                    await connection.WaitAsync(cancellationToken);
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogMissed(exception.GetType().Name);
            }

            try
            {
                await Task.Delay(pause, time, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            pause = pause + pause < LongestPause ? pause + pause : LongestPause;
        }
    }

    [LoggerMessage(3047, LogLevel.Warning, "MB3047: the news of other nodes can't be heard ({Failure}); it is tried again. Until then what they wrote is seen late.")]
    private partial void LogMissed(string failure);
}
