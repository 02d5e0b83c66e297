using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace MassageBot.Tests.Hosting;

public sealed class SecurityTests(SecurityTests.Talkative clinic) : IClassFixture<SecurityTests.Talkative>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/widget/massagebot.js")]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/metrics")]
    [InlineData("/nowhere")]
    [InlineData("/api/messages")]
    [InlineData("/v3/directline/conversations/x/activities")]
    [InlineData("/v3/directline/nowhere")]
    public async Task Every_answer_carries_the_headers_that_keep_browsers_safe(string path)
    {
        using var http = clinic.Clinic.Http;
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/../appsettings.json")]
    [InlineData("/..%2fappsettings.json")]
    [InlineData("/widget/..%2f..%2fappsettings.json")]
    [InlineData("/%2e%2e/%2e%2e/knowledge/sources.yaml")]
    [InlineData("/appsettings.json")]
    [InlineData("/data/massagebot.db")]
    public async Task Nothing_outside_the_web_folder_is_served(string path)
    {
        using var http = clinic.Clinic.Http;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(clinic.Clinic.Address + path.TrimStart('/'), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Even_a_log_that_holds_everything_holds_no_words_no_names_and_no_tokens()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await talk.SayAsync("my verysecretword hurts since the massage");
        await talk.PostAsync(new { type = "message", text = "hello verysecretword", from = new { id = "client", name = "Verysecret Name" } });
        await talk.SayAsync("thanks");
        await talk.ReconnectAsync();

        Assert.NotEmpty(clinic.Clinic.Log.Lines);
        Assert.DoesNotContain(clinic.Clinic.Log.Lines, line =>
            line.Contains("verysecretword", StringComparison.OrdinalIgnoreCase) || line.Contains("Verysecret Name", StringComparison.Ordinal) || line.Contains(talk.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proxied_request_without_a_registration_is_refused_and_gets_no_body()
    {
        using var http = clinic.Clinic.Http;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative)) { Content = Activity(new { type = "message" }) };
        request.Headers.Add("X-Forwarded-For", "203.0.113.5");
        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_a_registration_an_activity_cannot_make_the_program_call_another_machine()
    {
        using var http = clinic.Clinic.Http;
        using var response = await http.PostAsync(
            new Uri("/api/messages", UriKind.Relative),
            Activity(new { type = "message", text = "hi", channelId = "emulator", serviceUrl = "http://169.254.169.254/", conversation = new { id = "c" }, from = new { id = "u" } }));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("MB4209", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_is_no_id_is_refused()
    {
        using var http = clinic.Clinic.Http;
        using var response = await http.PostAsync(
            new Uri("/api/messages", UriKind.Relative),
            Activity(new { type = "message", text = "hi", channelId = "emulator", deliveryMode = "expectReplies", conversation = new { id = new string('c', 5000) } }));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("MB4208", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_the_limit_of_streams_the_oldest_ends()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        var url = new Uri($"ws://127.0.0.1:{clinic.Clinic.Address.Port}/v3/directline/conversations/{talk.ConversationId}/stream?t={talk.Token}");
        var sockets = new List<ClientWebSocket>();
        for (var i = 0; i < 9; i++)
        {
            var socket = new ClientWebSocket();
            sockets.Add(socket);
            await socket.ConnectAsync(url, CancellationToken.None);
            Assert.Equal(WebSocketMessageType.Text, await ReceiveAsync(socket));
        }

        Assert.Equal(WebSocketMessageType.Close, await ReceiveAsync(sockets[0]));
        await talk.PostAsync(new { type = "message", text = "hello" });
        Assert.Equal(WebSocketMessageType.Text, await ReceiveAsync(sockets[^1]));
        sockets.ForEach(s => s.Dispose());
    }

    [Fact]
    public async Task Behind_a_known_proxy_the_stream_has_the_address_that_the_client_used()
    {
        await using var proxied = await TestClinic.StartAsync(null, "--Proxy:Known:0=127.0.0.1");
        using var http = proxied.Http;
        Assert.StartsWith("wss://chat.clinic.example/", await StreamUrlAsync(http), StringComparison.Ordinal);

        using var unproxied = clinic.Clinic.Http;
        Assert.StartsWith("ws://127.0.0.1:", await StreamUrlAsync(unproxied), StringComparison.Ordinal);
    }

    private static async Task<string> StreamUrlAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v3/directline/conversations", UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", "203.0.113.5");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "chat.clinic.example");
        using var response = await http.SendAsync(request);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("streamUrl").GetString()!;
    }

    private static async Task<WebSocketMessageType> ReceiveAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return (await socket.ReceiveAsync(new byte[64 * 1024], patience.Token)).MessageType;
    }

    private static StringContent Activity(object activity) => new(JsonSerializer.Serialize(activity), Encoding.UTF8, "application/json");

    public sealed class Talkative() : SharedClinic(
        "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:LogLevel:System=Trace");
}
