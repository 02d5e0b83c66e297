using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace MassageBot.Tests.Channels.DirectLine;

public sealed class UploadTests(UploadTests.Website clinic) : IClassFixture<UploadTests.Website>
{
    private const string Message = """{"type":"message","from":{"id":"me"},"channelData":{"clientActivityID":"u-1"}}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Files_with_the_message_before_or_after_them_are_taken_and_the_bot_says_it_cannot_look(bool messageFirst)
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        using var form = new MultipartFormDataContent();
        if (messageFirst)
            AddMessage(form, Message);
        AddFile(form, "my bruise (2).jpg", "image/jpeg");
        AddFile(form, "lettre d'été.pdf", "application/pdf");
        if (!messageFirst)
            AddMessage(form, Message);

        var id = await SentAsync(talk, form);

        await talk.SayAsync("hello");
        var history = await talk.HistoryAsync();
        var echo = history.Single(a => a.GetProperty("id").GetString() == id);
        var files = echo.GetProperty("attachments").EnumerateArray().ToList();
        Assert.Equal(["my bruise (2).jpg", "lettre d'été.pdf"], files.Select(f => f.GetProperty("name").GetString()));
        Assert.Equal(["image/jpeg", "application/pdf"], files.Select(f => f.GetProperty("contentType").GetString()));
        Assert.All(files, f => Assert.False(f.TryGetProperty("content", out _) || f.TryGetProperty("contentUrl", out _)));
        Assert.Equal("u-1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Contains("can't look at pictures", ReplyTo(history, id).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_is_known_by_its_field_name_too()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        using var form = new MultipartFormDataContent { { new StringContent("""{"type":"message","text":"hello there"}"""), "activity" } };
        AddFile(form, "a.png", "image/png");

        var id = await SentAsync(talk, form);

        var echo = (await talk.HistoryAsync()).Single(a => a.GetProperty("id").GetString() == id);
        Assert.Equal("hello there", echo.GetProperty("text").GetString());
        Assert.Single(echo.GetProperty("attachments").EnumerateArray());
    }

    [Fact]
    public async Task Words_beside_a_file_are_heard_as_words()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        using var form = new MultipartFormDataContent();
        AddFile(form, "photo.jpg", "image/jpeg");
        AddMessage(form, """{"type":"message","text":"I cannot control my bladder and my legs are numb"}""");

        var id = await SentAsync(talk, form);

        await talk.SayAsync("thanks");
        Assert.Equal("EMERGENCY", ReplyTo(await talk.HistoryAsync(), id).Level);
    }

    [Fact]
    public async Task A_single_file_as_the_whole_body_is_taken()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        using var file = new ByteArrayContent(new byte[1000]);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { Name = "file", FileName = "\"back pain.jpg\"" };

        var id = await SentAsync(talk, file, "?userId=anna");

        var echo = (await talk.HistoryAsync()).Single(a => a.GetProperty("id").GetString() == id);
        Assert.Equal("back pain.jpg", echo.GetProperty("attachments")[0].GetProperty("name").GetString());
        Assert.Equal("anna", echo.GetProperty("from").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("multipart/form-data", "x", HttpStatusCode.BadRequest, "MB4110")]
    [InlineData("multipart/form-data; boundary=b", "no parts at all", HttpStatusCode.BadRequest, "MB4110")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cut", HttpStatusCode.BadRequest, "MB4110")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=activity\r\n\r\n{\r\n--b--\r\n", HttpStatusCode.BadRequest, "MB4107")]
    public async Task A_damaged_upload_is_refused_with_the_reason(string contentType, string body, HttpStatusCode status, string number)
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await UploadAsync(talk, content);

        Assert.Equal(status, response.StatusCode);
        Assert.StartsWith(number, await ProblemAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limits_hold_for_the_upload_the_message_in_it_and_the_number_of_files()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        using var large = new MultipartFormDataContent();
        AddFile(large, "large.jpg", "image/jpeg", 1_100_000);
        using var wordy = new MultipartFormDataContent();
        AddMessage(wordy, JsonSerializer.Serialize(new { type = "message", text = new string('a', 300_000) }));
        using var many = new MultipartFormDataContent();
        for (var i = 0; i < 21; i++)
            AddFile(many, $"{i}.jpg", "image/jpeg");

        using var tooLarge = await UploadAsync(talk, large);
        using var tooWordy = await UploadAsync(talk, wordy);
        using var tooMany = await UploadAsync(talk, many);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        Assert.Contains("1000000", await ProblemAsync(tooLarge), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooWordy.StatusCode);
        Assert.Contains("262144", await ProblemAsync(tooWordy), StringComparison.Ordinal);
        Assert.StartsWith("MB4115", await ProblemAsync(tooMany), StringComparison.Ordinal);
    }

    private static void AddMessage(MultipartFormDataContent form, string json)
    {
        var part = new StringContent(json, Encoding.UTF8);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(part, "blob", "blob");
    }

    private static void AddFile(MultipartFormDataContent form, string name, string contentType, int size = 5000)
    {
        var part = new ByteArrayContent(new byte[size]);
        part.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        form.Add(part, "file", name);
    }

    private static Heard ReplyTo(IReadOnlyList<JsonElement> history, string id) =>
        new(history.First(a => a.TryGetProperty("replyToId", out var to) && to.GetString() == id));

    private static async Task<string> ProblemAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("message").GetString()!;

    private async Task<string> SentAsync(DirectLineTalk talk, HttpContent content, string query = "")
    {
        using var response = await UploadAsync(talk, content, query);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    private async Task<HttpResponseMessage> UploadAsync(DirectLineTalk talk, HttpContent content, string query = "")
    {
        using var http = clinic.Clinic.Http;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/v3/directline/conversations/{talk.ConversationId}/upload{query}", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", talk.Token);
        request.Content = content;
        return await http.SendAsync(request);
    }

    public sealed class Website() : SharedClinic("--DirectLine:MaxUploadBytes=1000000");
}
