using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace MassageBot.Channels.Connector;

/// <summary>
/// What is done at once about a call that failed. Long waits are the outbox's: it holds up one conversation, a call that waits
/// here holds up others. A message is never posted again when the first one may have arrived.
/// </summary>
internal static class ChannelRetries
{
    /// <summary>Time for one call with all its repeats.</summary>
    public static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(12);

    /// <summary>Time for one attempt.</summary>
    public static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(8);

    /// <summary>The pause before the first repeat when the channel asks for none; it doubles.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest pause that is waited for here.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private const int Repeats = 2;
    private const int LeastCallsToJudge = 8;
    private const double ShareOfFailures = 0.9;
    private static readonly TimeSpan JudgedTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RestTime = TimeSpan.FromSeconds(5);

    /// <summary>Calls to a channel.</summary>
    public static void ToChannel(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TimeProvider time) => Build(
        pipeline, time, (context, outcome) => MayRepeat(outcome, isSafe: context.GetRequestMessage() is { } request && request.Method != HttpMethod.Post));

    /// <summary>Fetches of tokens; to ask twice for a token does no harm.</summary>
    public static void ToLogin(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TimeProvider time) =>
        Build(pipeline, time, (_, outcome) => MayRepeat(outcome, isSafe: true));

    private static void Build(
        ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TimeProvider time, Func<ResilienceContext, Outcome<HttpResponseMessage>, bool> mayRepeat)
    {
        pipeline.TimeProvider = time;
        pipeline
            .AddTimeout(LongestCall)
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Repeats,
                ShouldHandle = args => ValueTask.FromResult(mayRepeat(args.Context, args.Outcome) && Pause(args.Outcome, args.AttemptNumber, time) <= LongestPause),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(Pause(args.Outcome, args.AttemptNumber, time)),
            })
            // Of a host that is gone, the others needn't each find out by waiting. What one conversation is refused counts nothing.
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } e && (e is TimeoutRejectedException || IsBeforeSending(e))),
                FailureRatio = ShareOfFailures,
                MinimumThroughput = LeastCallsToJudge,
                SamplingDuration = JudgedTime,
                BreakDuration = RestTime,
            })
            .AddTimeout(LongestAttempt);
    }

    private static bool MayRepeat(Outcome<HttpResponseMessage> outcome, bool isSafe)
    {
        if (outcome.Exception is { } e)
            return IsBeforeSending(e) || (isSafe && e is HttpRequestException or TimeoutRejectedException);
        return outcome.Result!.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => true,
            // Without the header it may be a proxy that lost its way back.
            HttpStatusCode.ServiceUnavailable => isSafe || outcome.Result.Headers.RetryAfter is not null,
            HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.InternalServerError
                or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => isSafe,
            _ => false,
        };
    }

    private static bool IsBeforeSending(Exception e) =>
        e is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };

    private static TimeSpan Pause(Outcome<HttpResponseMessage> outcome, int attempt, TimeProvider time) =>
        RetryAfter.Of(outcome.Result?.Headers.RetryAfter, time.GetUtcNow()) ?? FirstPause * Math.Pow(2, attempt);
}
