using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace MassageBot.Channels.DirectLine;

/// <summary>Rate limits. Messages wait for their turn rather than being refused: clients of Direct Line don't recover from a refusal.</summary>
internal static class DirectLineLimits
{
    /// <summary>Policy for tokens and starts, by address.</summary>
    public const string Starts = "direct-line-starts";

    /// <summary>Policy for messages, by conversation.</summary>
    public const string Messages = "direct-line-messages";

    public static void AddDirectLineLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<DirectLineOptions>>((limiter, options) =>
        {
            var limits = options.Value;
            limiter.AddPolicy(Starts, http => RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.StartsPerMinute, Window = TimeSpan.FromMinutes(1) }));
            limiter.AddPolicy(Messages, http => RateLimitPartition.GetTokenBucketLimiter(
                http.Request.RouteValues["id"]?.ToString() ?? "",
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = limits.MessagesPerSecond,
                    TokensPerPeriod = limits.MessagesPerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = limits.MessagesWaiting,
                }));
            limiter.OnRejected = (context, cancellationToken) => new ValueTask(DirectLineError.Of(
                StatusCodes.Status429TooManyRequests, "RateLimited", "MB4114: too many requests in a short time. Wait a minute and try again.")
                .ExecuteAsync(context.HttpContext));
        });
    }
}
