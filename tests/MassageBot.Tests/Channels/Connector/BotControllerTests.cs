using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace MassageBot.Tests.Channels.Connector;

public sealed class BotControllerTests(SharedClinic clinic) : IClassFixture<SharedClinic>
{

    [Fact]
    public async Task With_expect_replies_the_replies_come_in_the_answer()
    {
        using var response = await PostAsync(Message("answered", "what's the weather"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reply = new Heard(Assert.Single((await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities").EnumerateArray()));
        Assert.Equal("noAnswer", reply.Kind);
        Assert.Equal("answered", reply.Activity.GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task A_repeated_activity_gets_the_same_replies_again()
    {
        using var first = await PostAsync(Message("repeated", "my shoulder aches since the massage"));
        using var second = await PostAsync(Message("repeated", "my shoulder aches since the massage"));

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_answered_as_not_implemented()
    {
        using var response = await PostAsync("""{"type":"invoke","name":"something/new","id":"i1","channelId":"test","conversation":{"id":"c"},"from":{"id":"u"},"recipient":{"id":"b"}}""");

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData("{", "MB4202")]
    [InlineData("{}", "MB4203")]
    [InlineData("""{"type":"message"}""", "MB4204")]
    [InlineData("""{"type":"message","conversation":{"id":"c"}}""", "MB4205")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"channelId":"directline"}""", "MB4206")]
    public async Task An_activity_that_lacks_something_is_told_what(string body, string code)
    {
        using var response = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(code, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_method_is_not_allowed()
    {
        using var http = clinic.Clinic.Http;
        using var response = await http.GetAsync(new Uri("/api/messages", UriKind.Relative));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private static string Message(string id, string text) => JsonSerializer.Serialize(new
    {
        type = "message",
        id,
        text,
        channelId = "emulator",
        serviceUrl = "http://127.0.0.1:1",
        deliveryMode = "expectReplies",
        conversation = new { id = "c-" + id },
        from = new { id = "u1", role = "user" },
        recipient = new { id = "b1", role = "bot" },
    });

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var http = clinic.Clinic.Http;
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
    }
}
