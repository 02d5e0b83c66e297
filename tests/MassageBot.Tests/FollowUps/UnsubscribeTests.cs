using System.Net;
using MassageBot.FollowUps;
using MassageBot.Storage;

namespace MassageBot.Tests.FollowUps;

/// <summary>The link of a mail that ends the check-ins, as a mail program and a browser use it.</summary>
public sealed class UnsubscribeTests
{
    private const string Reached = "--DirectLine:PublicAddress=https://bot.clinic.example";

    [Fact]
    public async Task One_post_with_nothing_else_ends_the_check_ins_on_all_ways()
    {
        await using var care = await CareClinic.StartAsync(Reached);
        await care.TellAsync("t-1");
        await care.AfterAsync(TimeSpan.FromHours(24));

        // What RFC 8058 has a mail program send.
        using var form = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var response = await care.Clinic.Http.PostAsync(await LinkAsync(care), form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("It is done", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await care.AfterAsync(TimeSpan.FromDays(30));
        Assert.Equal(["day-1"], care.Mails.Select(mail => mail.Step));
        var file = await care.Get<ITreatmentStore>().ReadFileAsync("c-1", CancellationToken.None);
        Assert.Contains(file!.Consents, consent => !consent.Granted && consent.Channel == "mail" && consent.At == care.Time.GetUtcNow() - TimeSpan.FromDays(30));
    }

    [Fact]
    public async Task Opening_the_link_ends_nothing_because_mail_scanners_open_links_and_its_button_does()
    {
        await using var care = await CareClinic.StartAsync(Reached);
        await care.TellAsync("t-1");
        await care.AfterAsync(TimeSpan.FromHours(24));
        var link = await LinkAsync(care);

        var page = await care.Clinic.Http.GetStringAsync(link);

        Assert.Contains("<form method=\"post\"><button>Yes, stop</button></form>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", page, StringComparison.Ordinal);
        Assert.Null((await care.Get<ITreatmentStore>().PermissionOfAsync("c-1", CancellationToken.None))!.OptedOutAt);
        await care.AfterAsync(new TimeSpan(34, 59, 0));
        Assert.Equal(2, care.Mails.Count);
    }

    [Fact]
    public async Task A_second_client_of_the_same_address_is_not_written_to_either()
    {
        await using var care = await CareClinic.StartAsync(Reached);
        await care.TellAsync("t-1");
        await care.TellAsync("t-2", client: "c-2", email: "c-1@example.org");

        using var response = await care.Clinic.Http.PostAsync(await LinkAsync(care), null);
        await care.AfterAsync(TimeSpan.FromDays(10));

        Assert.Empty(care.Mails);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?t=")]
    [InlineData("?t=abc.def.ghi")]
    public async Task A_link_that_is_damaged_changes_nothing_and_says_what_to_do(string query)
    {
        await using var care = await CareClinic.StartAsync(Reached);

        using var asked = await care.Clinic.Http.GetAsync(new Uri(UnsubscribeEndpoints.Path + query, UriKind.Relative));
        using var ended = await care.Clinic.Http.PostAsync(new Uri(UnsubscribeEndpoints.Path + query, UriKind.Relative), null);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (asked.StatusCode, ended.StatusCode));
        Assert.Contains("nothing was changed", await ended.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_into_the_chat_ends_nothing_and_one_that_ends_opens_no_chat()
    {
        await using var care = await CareClinic.StartAsync(Reached);
        await care.TellAsync("t-1");
        await care.AfterAsync(TimeSpan.FromHours(24));
        var ends = (await LinkAsync(care)).OriginalString.Split("t=")[1];

        using var response = await care.Clinic.Http.PostAsync(new Uri($"{UnsubscribeEndpoints.Path}?t={care.Mails[^1].Link}", UriKind.Relative), null);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(400, (await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, ends)).Status);
    }

    [Fact]
    public async Task Of_a_client_who_was_erased_the_link_still_answers_well()
    {
        await using var care = await CareClinic.StartAsync(Reached);
        await care.TellAsync("t-1");
        var link = await LinkAsync(care);
        await care.Get<IClientErasure>().EraseClientAsync("c-1", CancellationToken.None);

        using var response = await care.Clinic.Http.PostAsync(link, null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<Uri> LinkAsync(CareClinic care)
    {
        var client = (await care.Get<ITreatmentStore>().ReadFileAsync("c-1", CancellationToken.None))!.ClientId;
        var address = await care.Get<UnsubscribeLinks>().AddressAsync(client, CancellationToken.None);
        Assert.StartsWith("https://bot.clinic.example/follow-ups/unsubscribe?t=", address, StringComparison.Ordinal);
        return new Uri(new Uri(address!).PathAndQuery, UriKind.Relative);
    }
}
