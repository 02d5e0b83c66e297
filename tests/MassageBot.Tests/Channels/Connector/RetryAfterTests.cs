using System.Net;
using System.Net.Http.Headers;
using MassageBot.Channels.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace MassageBot.Tests.Channels.Connector;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("45", 45)]
    [InlineData("Mon, 02 Nov 2026 09:00:45 GMT", 45)]
    [InlineData("Mon, 02 Nov 2026 08:00:00 GMT", 0)]
    [InlineData("99999999", 86400)]
    [InlineData("Sun, 02 Nov 2127 09:00:00 GMT", 86400)]
    public void A_channel_asks_for_seconds_or_names_a_time(string header, int expected) =>
        Assert.Equal(TimeSpan.FromSeconds(expected), RetryAfter.Of(Refusal(header), Now));

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    public void What_is_no_time_asks_for_nothing(string header) => Assert.Null(RetryAfter.Of(Refusal(header), Now));

    [Fact]
    public void A_failure_without_an_answer_asks_for_nothing()
    {
        Assert.Null(RetryAfter.Of(new HttpRequestException("no connection"), Now));
        Assert.Null(RetryAfter.Of(new ErrorResponseException("no response"), Now));
        Assert.Null(RetryAfter.Of((RetryConditionHeaderValue?)null, Now));
    }

    private static ErrorResponseException Refusal(string header)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("retry-after", header);
        return new ErrorResponseException("refused") { Response = new HttpResponseMessageWrapper(response, "") };
    }
}
