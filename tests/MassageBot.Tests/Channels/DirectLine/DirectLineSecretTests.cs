using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace MassageBot.Tests.Channels.DirectLine;

public sealed class DirectLineSecretTests(DirectLineSecretTests.Website clinic) : IClassFixture<DirectLineSecretTests.Website>
{
    private const string Secret = "a-secret-of-more-than-24-characters";

    [Theory]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData("another-secret-of-more-than-24", HttpStatusCode.Forbidden)]
    [InlineData(Secret, HttpStatusCode.OK)]
    public async Task With_a_secret_only_its_bearer_gets_tokens(string? secret, HttpStatusCode expected)
    {
        using var response = await GenerateAsync(secret, new { });

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_message_cannot_claim_another_user_than_the_one_the_website_named()
    {
        using var generated = await GenerateAsync(Secret, new { User = new { Id = "dl_anna" } });
        var body = await generated.Content.ReadFromJsonAsync<JsonElement>();
        var id = body.GetProperty("conversationId").GetString();
        using var http = clinic.Clinic.Http;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", body.GetProperty("token").GetString());
        using var started = await http.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), null);

        using var posted = await http.PostAsJsonAsync(
            new Uri($"/v3/directline/conversations/{id}/activities", UriKind.Relative), new { type = "message", text = "hello", from = new { id = "dl_bert" } });

        var history = await http.GetFromJsonAsync<JsonElement>(new Uri($"/v3/directline/conversations/{id}/activities", UriKind.Relative));
        var echo = history.GetProperty("activities").EnumerateArray().First(a => a.GetProperty("from").GetProperty("role").GetString() == "user");
        Assert.Equal("dl_anna", echo.GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_secret_speaks_in_the_conversation_it_began()
    {
        using var http = clinic.Clinic.Http;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Secret);
        using var started = await http.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), null);
        var id = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("conversationId").GetString();

        using var posted = await http.PostAsJsonAsync(
            new Uri($"/v3/directline/conversations/{id}/activities", UriKind.Relative), new { type = "message", text = "hello", from = new { id = "anna" } });
        using var polled = await http.GetAsync(new Uri($"/v3/directline/conversations/{id}/activities", UriKind.Relative));
        using var unknown = await http.GetAsync(new Uri("/v3/directline/conversations/none/activities", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal(HttpStatusCode.OK, polled.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private async Task<HttpResponseMessage> GenerateAsync(string? secret, object body)
    {
        using var http = clinic.Clinic.Http;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v3/directline/tokens/generate", UriKind.Relative)) { Content = JsonContent.Create(body) };
        if (secret is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return await http.SendAsync(request);
    }

    public sealed class Website() : SharedClinic($"--DirectLine:Secret={Secret}");
}
