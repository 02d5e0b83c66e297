using MassageBot.Storage;
using MassageBot.Tests.Channels.Teams;

namespace MassageBot.Tests.FollowUps;

/// <summary>From a treatment that the practice software tells of to a case that staff get, on a clock that the test turns.</summary>
public sealed class CareStoryTests
{
    [Fact]
    public async Task A_client_who_is_worse_with_a_swollen_calf_after_three_days_gets_urgent_advice_and_staff_are_told()
    {
        await using var care = await CareClinic.StartAsync();
        await care.TellAsync("t-1");

        await care.AfterAsync(TimeSpan.Zero);
        Assert.Equal(["end-of-session"], care.Mails.Select(mail => mail.Step));
        await care.AfterAsync(TimeSpan.FromHours(24));
        Assert.Equal(["end-of-session", "day-1"], care.Mails.Select(mail => mail.Step));

        var (chat, _) = await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, care.Mails[^1].Link);
        await using var talk = chat!;
        Assert.Equal("checkIn", (await talk.HearAsync()).Kind);
        Assert.Equal("compared", (await talk.HearAsync()).QuestionId);
        await talk.SayAsync("About the same");
        await talk.SayAsync("3");
        Assert.Equal("checkIn", Assert.Single(await talk.SayAsync("None of these")).Kind);
        Assert.Equal(("same", 3), ((await care.KeptAsync("t-1", "day-1")).Answer!.Choice, (await care.KeptAsync("t-1", "day-1")).Answer!.Strength));

        // The chat is open: the next check-in is said there, live, and no mail goes out.
        await care.AfterAsync(new TimeSpan(34, 59, 0));
        Assert.Equal(2, care.Mails.Count);
        Assert.Equal("checkIn", (await talk.HearAsync()).Kind);
        Assert.Equal("easing", (await talk.HearAsync()).QuestionId);
        await talk.ReconnectAsync();
        await talk.SayAsync("worse, and my calf is swollen");

        var kept = await care.KeptAsync("t-1", "days-2-3");
        Assert.Equal((CheckInStatus.Answered, "worse", "URGENT"), (kept.Status, kept.Answer!.Choice, kept.Answer.Level));
        var card = await care.Teams.CardAsync(TeamsWorld.Channel, c => !c.IsChange);
        Assert.Contains("URGENT", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("calf", card.Words, StringComparison.Ordinal);

        await care.Teams.SayAsync(care.Clinic.Http, TeamsWorld.Ana, "check-ins today");
        var today = await care.Teams.CardAsync(TeamsWorld.Personal(TeamsWorld.Ana), c => c.Words.Contains("Check-ins of today", StringComparison.Ordinal));
        Assert.Contains("20:59** · Ann · days-2-3 · answered: worse, swollen-calf, URGENT", today.Words, StringComparison.Ordinal);

        await talk.SayAsync("forget me");
        await talk.SayAsync("yes");
        await care.AfterAsync(TimeSpan.FromDays(30));
        Assert.Equal(2, care.Mails.Count);
        Assert.Null(await care.Get<ITreatmentStore>().ReadFileAsync("c-1", CancellationToken.None));
    }

    [Fact]
    public async Task A_link_lets_one_browser_in_and_nobody_else()
    {
        await using var care = await CareClinic.StartAsync();
        await care.TellAsync("t-1");
        await care.AfterAsync(TimeSpan.FromHours(24));
        var link = care.Mails[^1].Link;

        var (first, _) = await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, link);
        await using var talk = first!;
        await talk.HearAsync();
        var (again, _) = await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, link, talk.Token);
        await using var reopened = again!;

        Assert.Equal(talk.ConversationId, reopened.ConversationId);
        Assert.Equal(409, (await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, link)).Status);
        await using var stranger = await DirectLineTalk.BeginAsync(care.Clinic);
        Assert.Equal(409, (await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, link, stranger.Token)).Status);
    }

    [Fact]
    public async Task A_link_that_is_altered_or_over_or_of_somebody_erased_opens_nothing()
    {
        await using var care = await CareClinic.StartAsync();
        await care.TellAsync("t-1");
        await care.AfterAsync(TimeSpan.FromHours(24));
        var link = care.Mails[^1].Link;

        Assert.Equal(400, (await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, link[..^2] + (link[^2] == 'A' ? "BB" : "AA"))).Status);
        Assert.Equal(400, (await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, "")).Status);
        Assert.Equal(400, (await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, new string('a', 5000))).Status);
        await care.Get<IClientErasure>().EraseClientAsync("c-1", CancellationToken.None);
        Assert.Equal(410, (await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, link)).Status);
        care.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(410, (await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, link)).Status);
    }

    [Fact]
    public async Task Who_has_left_the_chat_is_written_a_mail_whose_link_opens_a_chat_of_its_own()
    {
        await using var care = await CareClinic.StartAsync();
        await care.TellAsync("t-1");
        await care.AfterAsync(TimeSpan.FromHours(24));
        var (first, _) = await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, care.Mails[^1].Link);
        await first!.HearAsync();
        var before = first.ConversationId;
        await first.DisposeAsync();
        await care.LeftAsync(before);

        await care.AfterAsync(new TimeSpan(34, 59, 0));

        Assert.Equal(["day-1", "days-2-3"], care.Mails.Select(mail => mail.Step));
        var (second, _) = await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, care.Mails[^1].Link);
        await using var talk = second!;
        Assert.NotEqual(before, talk.ConversationId);
        await talk.HearAsync();
        Assert.Equal("easing", (await talk.HearAsync()).QuestionId);
    }

    [Fact]
    public async Task After_stop_nothing_more_goes_out()
    {
        await using var care = await CareClinic.StartAsync();
        await using var talk = await care.OpenDayOneAsync();

        Assert.Contains("not ask again", Assert.Single(await talk.SayAsync("STOP")).Text, StringComparison.Ordinal);

        await care.AfterAsync(TimeSpan.FromDays(30));
        Assert.Single(care.Mails);
        var page = await care.Get<IConversationStore>().ReadAsync(new ConversationKey("directline", talk.ConversationId), 0, 100, CancellationToken.None);
        Assert.Contains("not ask again", page.Items[^1].Json, StringComparison.Ordinal);
    }
}
