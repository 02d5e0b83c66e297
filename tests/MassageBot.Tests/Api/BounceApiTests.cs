using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MassageBot.FollowUps.Mail;
using MassageBot.Storage;
using MassageBot.Tests.FollowUps;

namespace MassageBot.Tests.Api;

public sealed class BounceApiTests
{
    [Fact]
    public async Task A_mail_that_came_back_is_a_failure_that_staff_see()
    {
        await using var care = await CareClinic.StartAsync();
        await care.TellAsync("t-1");
        await care.AfterAsync(TimeSpan.FromHours(24));
        var id = await MessageIdAsync(care);

        var first = await PostAsync(care, Body(id));
        var again = await PostAsync(care, Body(id));

        Assert.Equal((HttpStatusCode.OK, "day-1", "Failed"), (first.Status, first.Answer["step"]!.GetValue<string>(), first.Answer["status"]!.GetValue<string>()));
        Assert.Equal(first.Answer.ToJsonString(), again.Answer.ToJsonString());
        Assert.Equal((CheckInStatus.Failed, MailReasons.Bounced), ((await care.KeptAsync("t-1", "day-1")).Status, (await care.KeptAsync("t-1", "day-1")).Reason));
    }

    [Fact]
    public async Task Of_one_who_answered_all_the_same_the_answer_stays()
    {
        await using var care = await CareClinic.StartAsync();
        await care.TellAsync("t-1");
        await care.AfterAsync(TimeSpan.FromHours(24));
        var id = await MessageIdAsync(care);
        var (chat, _) = await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, care.Mails[^1].Link);
        await using var talk = chat!;
        await talk.HearAsync();
        await talk.HearAsync();
        await talk.SayAsync("About the same");
        await talk.SayAsync("3");
        await talk.SayAsync("None of these");

        var (_, answer) = await PostAsync(care, Body(id));

        Assert.Equal("Answered", answer["status"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("check-in-1.0123456789abcdef@clinic.example")]
    [InlineData("<check-in-999999999999999999.0123456789abcdef@clinic.example>")]
    [InlineData("<somebody-else@clinic.example>")]
    [InlineData("")]
    public async Task An_id_that_is_not_of_a_mail_of_ours_changes_nothing(string id)
    {
        await using var care = await CareClinic.StartAsync();
        await care.TellAsync("t-1");
        await care.AfterAsync(TimeSpan.FromHours(24));

        var (status, answer) = await PostAsync(care, Body(id));

        Assert.Equal((HttpStatusCode.NotFound, "MB5233"), (status, answer["number"]!.GetValue<string>()));
        Assert.Equal(CheckInStatus.HandedOver, (await care.KeptAsync("t-1", "day-1")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"messageId\":7}")]
    [InlineData("{\"messageId\":\"x\",\"other\":1}")]
    public async Task A_body_that_is_none_is_refused(string body)
    {
        await using var care = await CareClinic.StartAsync();

        var (status, answer) = await PostAsync(care, body);

        Assert.Equal((HttpStatusCode.BadRequest, "MB5232"), (status, answer["number"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Without_a_key_nobody_is_let_in()
    {
        await using var care = await CareClinic.StartAsync();
        using var content = new StringContent(Body("x"), Encoding.UTF8, "application/json");

        using var response = await care.Clinic.Http.PostAsync(new Uri("/api/v1/bounces", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static string Body(string id) => new JsonObject { ["messageId"] = id }.ToJsonString();

    // As the mail's header names it, the host included.
    private static async Task<string> MessageIdAsync(CareClinic care)
    {
        var kept = await care.KeptAsync("t-1", "day-1");
        var due = new DueCheckIn(kept.Id, 1, kept.Step, false, false, kept.ExpiresAt, 0, "t-1", kept.ClientId, kept.Client, null, null, null);
        return $"<{CheckInMessageId.Of(due)}@clinic.example>";
    }

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(CareClinic care, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/bounces", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", CareClinic.Key);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await care.Clinic.Http.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
