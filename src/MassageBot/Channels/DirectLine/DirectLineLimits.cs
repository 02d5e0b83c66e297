using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace MassageBot.Channels.DirectLine;

/// <summary>
/// Rate limits. Messages wait for their turn rather than being refused: clients of Direct Line don't recover from a refusal.
/// Filters of the endpoints and not the server's middleware, whose limiters go on counting after the program has ended.
/// </summary>
internal sealed class DirectLineLimits : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _starts;
    private readonly PartitionedRateLimiter<HttpContext> _messages;

    public DirectLineLimits(IOptions<DirectLineOptions> options)
    {
        var limits = options.Value;
        _starts = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.StartsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        _messages = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetTokenBucketLimiter(
            http.Request.RouteValues["id"]?.ToString() ?? "",
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = limits.MessagesPerSecond,
                TokensPerPeriod = limits.MessagesPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = limits.MessagesWaiting,
            }));
    }

    /// <summary>Limits tokens and starts, by address.</summary>
    public ValueTask<object?> LimitStartsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => LimitAsync(_starts, context, next);

    /// <summary>Limits messages, by conversation.</summary>
    public ValueTask<object?> LimitMessagesAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => LimitAsync(_messages, context, next);

    public void Dispose()
    {
        _starts.Dispose();
        _messages.Dispose();
    }

    private static async ValueTask<object?> LimitAsync(
        PartitionedRateLimiter<HttpContext> limiter, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var lease = await limiter.AcquireAsync(http, cancellationToken: http.RequestAborted);
        return lease.IsAcquired
            ? await next(context)
            : DirectLineError.Of(StatusCodes.Status429TooManyRequests, "RateLimited", "MB4114: too many requests in a short time. Wait a minute and try again.");
    }
}
