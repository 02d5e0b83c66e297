using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Tests.Channels.DirectLine;

public sealed class TokenLifetimeTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task An_expired_token_reconnects_and_refreshes_within_the_grace_period_and_does_nothing_else()
    {
        await using var clinic = await TestClinic.StartAsync(_time);
        await using var talk = await DirectLineTalk.BeginAsync(clinic);
        _time.Advance(TimeSpan.FromHours(2));

        using var poll = await SendAsync(clinic, HttpMethod.Get, $"/conversations/{talk.ConversationId}/activities", talk.Token);
        using var reconnect = await SendAsync(clinic, HttpMethod.Get, $"/conversations/{talk.ConversationId}", talk.Token);
        using var refresh = await SendAsync(clinic, HttpMethod.Post, "/tokens/refresh", talk.Token);
        _time.Advance(TimeSpan.FromDays(30));
        using var late = await SendAsync(clinic, HttpMethod.Post, "/tokens/refresh", talk.Token);

        Assert.Equal(HttpStatusCode.Forbidden, poll.StatusCode);
        Assert.Equal("TokenExpired", (await BodyAsync(poll)).GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, reconnect.StatusCode);
        Assert.Equal(HttpStatusCode.OK, refresh.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
    }

    private static Task<JsonElement> BodyAsync(HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>();

    private static async Task<HttpResponseMessage> SendAsync(TestClinic clinic, HttpMethod method, string path, string token)
    {
        using var http = clinic.Http;
        using var request = new HttpRequestMessage(method, new Uri("/v3/directline" + path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request);
    }
}
