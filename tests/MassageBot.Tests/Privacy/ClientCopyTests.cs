using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MassageBot.Commands;
using MassageBot.Storage;
using MassageBot.Tests.FollowUps;

namespace MassageBot.Tests.Privacy;

/// <summary>What a client gets of their own data in the chat, over the wire.</summary>
public sealed partial class ClientCopyTests
{
    [Fact]
    public async Task A_client_hears_what_is_kept_gets_all_of_it_and_has_it_erased()
    {
        await using var care = await CareClinic.StartAsync();
        await using var talk = await care.OpenDayOneAsync();
        await talk.SayAsync("About the same");
        await talk.SayAsync("3");
        await talk.SayAsync("None of these");
        await talk.SayAsync("is it normal to be sore after a massage?");

        var kept = Assert.Single(await talk.SayAsync("what do you know about me?"), r => r.Kind == "command").Text;
        Assert.Contains("Treatments: 1", kept, StringComparison.Ordinal);
        Assert.Contains("you answered: 1", kept, StringComparison.Ordinal);
        Assert.Contains("an e-mail address", kept, StringComparison.Ordinal);

        var link = LinkIn(await talk.SayAsync("please send me a copy"));
        using var http = new HttpClient();
        using var answer = await http.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        using var copy = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var root = copy.RootElement;
        Assert.Contains(root.GetProperty("messages").EnumerateArray(), m => m.GetProperty("from").GetString() == "you" && m.GetProperty("text").GetString() == "About the same");
        Assert.Equal("is it normal to be sore after a massage?", root.GetProperty("questions")[0].GetProperty("text").GetString());
        var file = root.GetProperty("afterCare")[0];
        Assert.Equal("deep-tissue", file.GetProperty("treatments")[0].GetProperty("kind").GetString());
        Assert.Contains(file.GetProperty("checkIns").EnumerateArray(), c => c.TryGetProperty("answer", out var a) && a.GetProperty("choice").GetString() == "same");
        Assert.NotEmpty(file.GetProperty("consents").EnumerateArray());
        Assert.True(root.TryGetProperty("remembered", out _));

        await talk.SayAsync("forget me");
        var receipt = Assert.Single(await talk.SayAsync("yes")).Text;
        Assert.Contains("Treatments: 1", receipt, StringComparison.Ordinal);
        using var gone = await http.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("MB5513", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_for_half_an_hour_and_for_its_conversation_only()
    {
        await using var care = await CareClinic.StartAsync();
        await using var mine = await DirectLineTalk.BeginAsync(care.Clinic);
        await using var theirs = await DirectLineTalk.BeginAsync(care.Clinic);
        await mine.SayAsync("my words are about parking");
        await theirs.SayAsync("their words are about prices");
        var link = LinkIn(await mine.SayAsync("send me a copy"));
        using var http = new HttpClient();

        var copy = await http.GetStringAsync(link);
        Assert.Contains("my words", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("their words", copy, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.ConversationId, copy, StringComparison.Ordinal);

        await AssertRefusedAsync(http, link.AbsoluteUri[..^2] + (link.AbsoluteUri[^2] == 'A' ? "BB" : "AA"), HttpStatusCode.BadRequest, "MB5511");
        await AssertRefusedAsync(http, link.AbsoluteUri.Split('?')[0], HttpStatusCode.BadRequest, "MB5511");
        await AssertRefusedAsync(http, link.AbsoluteUri.Split('?')[0] + "?t=" + mine.Token, HttpStatusCode.BadRequest, "MB5511");
        await AssertRefusedAsync(http, link.AbsoluteUri.Split('?')[0] + "?t=" + new string('a', 5000), HttpStatusCode.BadRequest, "MB5511");
        care.Time.Advance(TimeSpan.FromMinutes(31));
        await AssertRefusedAsync(http, link.AbsoluteUri, HttpStatusCode.Gone, "MB5512");
    }

    [Fact]
    public async Task A_case_is_in_the_copy_with_what_was_shared_and_without_what_staff_noted()
    {
        await using var care = await CareClinic.StartAsync();
        await using var talk = await DirectLineTalk.BeginAsync(care.Clinic);
        await talk.SayAsync("talk to a person");
        await talk.SayAsync("yes");
        await talk.SayAsync("ann@clinic.example");
        var card = await care.Teams.CardAsync("19:cases@thread.tacv2", _ => true);
        await care.Teams.PressAsync(care.Clinic.Http, Channels.Teams.TeamsWorld.Ana, card, "case.note", "a note among colleagues");

        using var http = new HttpClient();
        var copy = await http.GetStringAsync(LinkIn(await talk.SayAsync("send me a copy")));

        Assert.Contains("\"contact\": \"ann@clinic.example\"", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("among colleagues", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", copy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_begins_with_the_address_that_the_clinic_names()
    {
        await using var clinic = await TestClinic.StartAsync(null, "--DirectLine:PublicAddress=https://chat.clinic.example/bot");
        await using var talk = await DirectLineTalk.BeginAsync(clinic);

        Assert.StartsWith("https://chat.clinic.example/bot/v3/directline/copy?t=", LinkIn(await talk.SayAsync("send me a copy")).AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_leaves_nothing_of_what_was_said_or_told_in_the_database()
    {
        await using var care = await CareClinic.StartAsync();
        await using var talk = await care.OpenDayOneAsync();
        await talk.SayAsync("zebra question about parking?");
        await talk.SayAsync("forget me");
        await talk.SayAsync("yes");

        Assert.Null(await care.Get<ITreatmentStore>().ReadFileAsync("c-1", CancellationToken.None));
        var file = (await care.Get<IConversationFiles>().ReadAsync(new ConversationKey("directline", talk.ConversationId), CancellationToken.None))!;
        Assert.Empty(file.Questions);
        Assert.Empty(file.Care);
        Assert.DoesNotContain(file.Messages, message => message.FromClient);
        Assert.DoesNotContain("zebra", file.Memory ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_reaches_the_chats_that_earlier_mails_opened()
    {
        await using var care = await CareClinic.StartAsync();
        var (first, talk) = await TwoChatsAsync(care);
        await using var second = talk;
        await talk.SayAsync("forget me");
        await talk.SayAsync("yes");

        Assert.NotEqual(first, talk.ConversationId);
        Assert.Empty((await FileAsync(care, first)).Messages);
    }

    [Fact]
    public async Task The_clinics_command_reaches_them_too()
    {
        await using var care = await CareClinic.StartAsync();
        var (first, talk) = await TwoChatsAsync(care);
        await using var second = talk;
        using var output = new StringWriter();

        Assert.Equal(0, await ClientsCommand.EraseAsync("c-1", [$"--Storage:ConnectionString=Data Source={care.Clinic.Database}"], output, CancellationToken.None));

        Assert.Contains("1 treatments", output.ToString(), StringComparison.Ordinal);
        Assert.Empty((await FileAsync(care, first)).Messages);
        Assert.Empty((await FileAsync(care, talk.ConversationId)).Messages);
    }

    // Two mails, each opened in a browser that remembers nothing.
    private static async Task<(string First, DirectLineTalk Second)> TwoChatsAsync(CareClinic care)
    {
        await care.TellAsync("t-1");
        await care.AfterAsync(TimeSpan.FromHours(24));
        var first = await OpenedAsync(care, care.Mails[^1].Link);
        await first.SayAsync("zebra question about parking?");
        await first.DisposeAsync();
        await care.LeftAsync(first.ConversationId);
        await care.AfterAsync(new TimeSpan(34, 59, 0));
        return (first.ConversationId, await OpenedAsync(care, care.Mails[^1].Link));
    }

    private static async Task<DirectLineTalk> OpenedAsync(CareClinic care, string link)
    {
        var (talk, _) = await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, link);
        await talk!.HearAsync();
        return talk;
    }

    private static async Task<ConversationFile> FileAsync(CareClinic care, string conversation) =>
        (await care.Get<IConversationFiles>().ReadAsync(new ConversationKey("directline", conversation), CancellationToken.None))!;

    private static Uri LinkIn(IReadOnlyList<Heard> replies) =>
        new(Link().Match(Assert.Single(replies, r => r.Text.Contains("/copy?t=", StringComparison.Ordinal)).Text).Groups[1].Value);

    private static async Task AssertRefusedAsync(HttpClient http, string link, HttpStatusCode status, string number)
    {
        using var answer = await http.GetAsync(new Uri(link));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(number, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\((https?://[^)]+)\)")]
    private static partial Regex Link();
}
