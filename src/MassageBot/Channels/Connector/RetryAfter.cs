using System.Net.Http.Headers;

namespace MassageBot.Channels.Connector;

/// <summary>How long a channel asks to be left alone (`Retry-After`, as seconds or as a date).</summary>
internal static class RetryAfter
{
    // A slip of a channel must not hold a client's reply back for good.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>What the refusal of a call asks for; null when it asks for nothing.</summary>
    public static TimeSpan? Of(Exception refusal, DateTimeOffset now) =>
        refusal is ErrorResponseException { Response.Headers: { } headers }
        && headers.TryGetValue("Retry-After", out var values)
        && RetryConditionHeaderValue.TryParse(values.FirstOrDefault(), out var value)
            ? Of(value, now)
            : null;

    /// <summary>What a header asks for; null when there is none.</summary>
    public static TimeSpan? Of(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var asked = header?.Delta ?? (header?.Date - now);
        return asked is not { } time ? null
            : time < TimeSpan.Zero ? TimeSpan.Zero
            : time > Longest ? Longest
            : time;
    }
}
