using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace MassageBot.Tests.Channels.DirectLine;

public sealed class DirectLineProtocolTests(DirectLineProtocolTests.Website clinic) : IClassFixture<DirectLineProtocolTests.Website>
{
    private const string Root = "/v3/directline";

    [Fact]
    public async Task Starting_gives_a_conversation_a_token_and_a_stream()
    {
        using var response = await SendAsync(HttpMethod.Post, "/conversations");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var body = await BodyAsync(response);
        Assert.NotEmpty(body.GetProperty("conversationId").GetString()!);
        Assert.NotEmpty(body.GetProperty("token").GetString()!);
        Assert.Equal(3600, body.GetProperty("expires_in").GetInt32());
        Assert.StartsWith("ws://", body.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_twice_with_one_token_is_one_conversation_and_one_greeting()
    {
        var generated = await BodyAsync(await SendAsync(HttpMethod.Post, "/tokens/generate"));
        var token = generated.GetProperty("token").GetString()!;

        using var first = await SendAsync(HttpMethod.Post, "/conversations", token);
        using var second = await SendAsync(HttpMethod.Post, "/conversations", token);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(generated.GetProperty("conversationId").GetString(), (await BodyAsync(second)).GetProperty("conversationId").GetString());
    }

    [Theory]
    [InlineData("undefined", null)]
    [InlineData("null", "{\"user\":{}}")]
    [InlineData("a-token-of-another-day", "")]
    public async Task A_client_without_a_usable_token_gets_a_conversation_of_its_own(string bearer, string? body)
    {
        using var response = await SendAsync(HttpMethod.Post, "/conversations", bearer, body);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task A_message_is_echoed_before_its_replies_with_ids_that_rise_and_its_client_id_unchanged()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        var id = await talk.PostAsync(new { type = "message", text = "hello", channelData = new { clientActivityID = "c-1" } });
        await talk.SayAsync("thanks");

        var history = await talk.HistoryAsync();

        var ids = history.Select(a => a.GetProperty("id").GetString()!).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        var echo = history.Single(a => a.GetProperty("id").GetString() == id);
        Assert.Equal("c-1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var times = history.Select(a => a.GetProperty("timestamp").GetDateTimeOffset()).ToList();
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public async Task The_same_message_sent_again_is_one_message_with_one_reply()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        var message = new { type = "message", text = "what's the weather", channelData = new { clientActivityID = "again" } };

        var first = await talk.PostAsync(message);
        var second = await talk.PostAsync(message);
        await talk.SayAsync("hello");

        Assert.Equal(first, second);
        Assert.Single(await talk.HistoryAsync(), a => a.TryGetProperty("replyToId", out var to) && to.GetString() == first);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?watermark=")]
    [InlineData("?watermark=-")]
    public async Task Every_way_to_say_from_the_start_is_understood(string query)
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);

        using var response = await SendAsync(HttpMethod.Get, $"/conversations/{talk.ConversationId}/activities{query}", talk.Token);

        Assert.Single((await BodyAsync(response)).GetProperty("activities").EnumerateArray());
    }

    [Fact]
    public async Task A_poll_gives_what_came_after_the_watermark_only()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        var seen = (await BodyAsync(await SendAsync(HttpMethod.Get, $"/conversations/{talk.ConversationId}/activities", talk.Token))).GetProperty("watermark").GetString();
        await talk.SayAsync("hello");

        var news = await BodyAsync(await SendAsync(HttpMethod.Get, $"/conversations/{talk.ConversationId}/activities?watermark={seen}", talk.Token));

        Assert.Equal(2, news.GetProperty("activities").GetArrayLength());
    }

    [Theory]
    [InlineData("{ \"type\": ", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":\"no type\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"text\":{\"a\":1}}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800 \\u0000 \\u0007\"}", HttpStatusCode.OK)]
    [InlineData("{\"type\":\"somethingNew\",\"text\":\"x\"}", HttpStatusCode.OK)]
    public async Task Whatever_is_posted_gets_a_clear_answer_and_the_server_stays_up(string body, HttpStatusCode expected)
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);

        using var response = await SendAsync(HttpMethod.Post, $"/conversations/{talk.ConversationId}/activities", talk.Token, body);

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.BadRequest)
            Assert.StartsWith("MB4", (await BodyAsync(response)).GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(await talk.SayAsync("hello"));
    }

    [Fact]
    public async Task A_megabyte_is_refused_with_the_limit()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);

        using var response = await SendAsync(
            HttpMethod.Post, $"/conversations/{talk.ConversationId}/activities", talk.Token, JsonSerializer.Serialize(new { type = "message", text = new string('a', 1 << 20) }));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("262144", (await BodyAsync(response)).GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(await talk.SayAsync("hello"));
    }

    [Fact]
    public async Task A_long_message_is_screened_and_answered()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);

        var reply = (await talk.SayAsync(string.Concat(Enumerable.Repeat("and so on it went ", 5000)) + " and I cannot control my bladder and my legs are numb"))[0];

        Assert.Equal("EMERGENCY", reply.Level);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_told()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);

        using var response = await SendAsync(HttpMethod.Get, $"/conversations/{talk.ConversationId}/activities");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_forged_token_is_refused()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        var parts = talk.Token.Split('.');
        var forged = $"{parts[0]}.{parts[1]}.{new string('A', parts[2].Length)}";

        using var response = await SendAsync(HttpMethod.Get, $"/conversations/{talk.ConversationId}/activities", forged);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        await using var mine = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await using var yours = await DirectLineTalk.BeginAsync(clinic.Clinic);

        using var response = await SendAsync(HttpMethod.Get, $"/conversations/{yours.ConversationId}/activities", mine.Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_token_for_a_conversation_that_was_never_begun_finds_none()
    {
        var generated = await BodyAsync(await SendAsync(HttpMethod.Post, "/tokens/generate"));

        using var response = await SendAsync(
            HttpMethod.Get, $"/conversations/{generated.GetProperty("conversationId").GetString()}/activities", generated.GetProperty("token").GetString());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("https://clinic.example", HttpStatusCode.Created)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Only_allowed_websites_get_in(string origin, HttpStatusCode expected)
    {
        using var http = clinic.Clinic.Http;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Root + "/conversations", UriKind.Relative));
        request.Headers.Add("Origin", origin);

        using var response = await http.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(origin, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task A_preflight_of_an_allowed_website_is_answered_and_may_be_kept()
    {
        using var http = clinic.Clinic.Http;
        using var request = new HttpRequestMessage(HttpMethod.Options, new Uri(Root + "/conversations/x/activities", UriKind.Relative));
        request.Headers.Add("Origin", "https://clinic.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("86400", response.Headers.GetValues("Access-Control-Max-Age").Single());
        Assert.Equal("authorization,content-type", response.Headers.GetValues("Access-Control-Allow-Headers").Single());
    }

    [Fact]
    public async Task A_retry_by_error_carries_the_headers_a_browser_needs_to_read_it()
    {
        using var http = clinic.Clinic.Http;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Root + "/conversations/x/activities", UriKind.Relative));
        request.Headers.Add("Origin", "https://clinic.example");

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.True(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static Task<JsonElement> BodyAsync(HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token = null, string? body = null)
    {
        using var http = clinic.Clinic.Http;
        using var request = new HttpRequestMessage(method, new Uri(Root + path, UriKind.Relative));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await http.SendAsync(request);
    }

    public sealed class Website() : SharedClinic("--DirectLine:AllowedOrigins:0=https://clinic.example");
}
