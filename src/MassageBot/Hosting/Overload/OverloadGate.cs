using System.Threading.RateLimiting;
using MassageBot.Api;
using MassageBot.Channels.Connector;
using MassageBot.Channels.DirectLine;
using MassageBot.Turns;
using Microsoft.Extensions.Options;

namespace MassageBot.Hosting.Overload;

/// <summary>
/// Bounds what is being worked on. A request beyond the bound is held, before its body is read, until there is room; after a while it is refused with
/// 503. So memory stays bounded, and a short rush is only slower.
/// </summary>
internal sealed partial class OverloadGate : IDisposable
{
    private static readonly PathString[] Bounded = [DirectLineEndpoints.Root, BotController.Path, TreatmentEndpoints.Root];
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly ConcurrencyLimiter _requests;
    private readonly ConversationLanes _lanes;
    private readonly OverloadOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<OverloadGate> _logger;
    private long _quietUntil;

    public OverloadGate(ConversationLanes lanes, IOptions<OverloadOptions> options, TimeProvider time, ILogger<OverloadGate> logger)
    {
        (_lanes, _options, _time, _logger) = (lanes, options.Value, time, logger);
        _requests = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = _options.RequestsAtOnce,
            QueueLimit = _options.RequestsHeld,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <summary>Lets a request through when there is room.</summary>
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        // A stream hangs for hours; what it costs is bounded by itself.
        if (http.WebSockets.IsWebSocketRequest || !Bounded.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
        {
            await next(http);
            return;
        }

        using var request = _requests.AttemptAcquire();
        if (request.IsAcquired && (HttpMethods.IsGet(http.Request.Method) || _lanes.Count < _options.ConversationsAtOnce))
        {
            await next(http);
            return;
        }

        await HoldAsync(http, next, request);
    }

    public void Dispose() => _requests.Dispose();

    private async Task HoldAsync(HttpContext http, RequestDelegate next, RateLimitLease request)
    {
        RateLimitLease? held = null;
        try
        {
            using (var patience = new CancellationTokenSource(_options.LongestHold, _time))
            using (var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, http.RequestAborted))
            {
                try
                {
                    held = request.IsAcquired ? null : await _requests.AcquireAsync(1, either.Token);
                    if (held is { IsAcquired: false })
                        throw new OperationCanceledException();
                    if (!HttpMethods.IsGet(http.Request.Method))
                        await _lanes.WhenBelowAsync(_options.ConversationsAtOnce, either.Token);
                }
                catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
                {
                    await RefuseAsync(http);
                    return;
                }
            }

            await next(http);
        }
        finally
        {
            held?.Dispose();
            _lanes.LetIn();
        }
    }

    private Task RefuseAsync(HttpContext http)
    {
        var now = _time.GetUtcNow().UtcTicks;
        var until = Interlocked.Read(ref _quietUntil);
        if (now >= until && Interlocked.CompareExchange(ref _quietUntil, now + Quiet.Ticks, until) == until)
            LogRefused(_lanes.Count);
        http.Response.Headers.RetryAfter = "5";
        return DirectLineError.Of(StatusCodes.Status503ServiceUnavailable, "ServerError", "MB2016: there is too much to do at the moment; nothing was taken. Send it again in a moment.").ExecuteAsync(http);
    }

    [LoggerMessage(2016, LogLevel.Warning, "MB2016: requests are refused because too many wait; turns of {Conversations} conversations are at work. Said once a minute.")]
    private partial void LogRefused(int conversations);
}
