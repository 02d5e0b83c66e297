using MassageBot.Storage;
using Microsoft.Data.Sqlite;

namespace MassageBot.Tests.FollowUps;

/// <summary>A client tells of a treatment in the chat, over the wire: what is kept, and what comes of it.</summary>
public sealed class TreatmentToldTests
{
    [Fact]
    public async Task After_a_yes_the_treatment_the_consent_and_the_check_ins_are_kept_and_asked_in_this_chat()
    {
        await using var care = await CareClinic.StartAsync();
        await using var talk = await DirectLineTalk.BeginAsync(care.Clinic);
        await talk.SayAsync("I had a deep tissue massage this morning");
        Assert.Empty(await FilesAsync(care, talk));

        var planned = Assert.Single(await talk.SayAsync("yes please"));

        // Monday 10:00 in London; the massage was about five hours ago.
        Assert.Contains("- Tuesday 3 November, 08:00", planned.Text, StringComparison.Ordinal);
        var file = Assert.Single(await FilesAsync(care, talk));
        Assert.Equal("deep-tissue", Assert.Single(file.Treatments).Kind);
        var consent = Assert.Single(file.Consents);
        Assert.Equal((true, "directline", care.Time.GetUtcNow()), (consent.Granted, consent.Channel, consent.At));
        Assert.False(string.IsNullOrEmpty(consent.TextVersion));
        Assert.Contains(file.CheckIns, checkIn => checkIn is { Step: "day-1", Status: CheckInStatus.Planned });

        await care.AfterAsync(TimeSpan.FromHours(22));
        Assert.Equal("checkIn", (await talk.HearAsync()).Kind);
        Assert.Equal("compared", (await talk.HearAsync()).QuestionId);
        await talk.ReconnectAsync();
        await talk.SayAsync("Better");
        await talk.SayAsync("1");
        await talk.SayAsync("None of these");
        Assert.Empty(care.Mails);
        Assert.Equal("better", Assert.Single(await FilesAsync(care, talk)).CheckIns.Single(checkIn => checkIn.Step == "day-1").Answer!.Choice);
    }

    [Fact]
    public async Task After_a_no_nothing_of_it_is_in_the_stores_of_after_care()
    {
        await using var care = await CareClinic.StartAsync();
        await using var talk = await DirectLineTalk.BeginAsync(care.Clinic);
        await talk.SayAsync("I had a deep tissue massage this morning");
        await talk.SayAsync("no thanks");

        Assert.Empty(await FilesAsync(care, talk));
        await using var connection = new SqliteConnection($"Data Source={care.Clinic.Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM clients) + (SELECT COUNT(*) FROM treatments) + (SELECT COUNT(*) FROM check_ins) + (SELECT COUNT(*) FROM care_consents)";
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData("I had a deep tissue massage this morning")]
    [InlineData("I had a massage today")]
    [InlineData("just got back from a Thai massage")]
    public async Task Told_twice_on_one_day_it_is_one_treatment(string again)
    {
        await using var care = await CareClinic.StartAsync();
        await using var talk = await DirectLineTalk.BeginAsync(care.Clinic);
        await talk.SayAsync("I had a deep tissue massage this morning");
        await talk.SayAsync("yes");

        var reply = Assert.Single(await talk.SayAsync(again));

        Assert.Contains("noted already", reply.Text, StringComparison.Ordinal);
        Assert.Single(Assert.Single(await FilesAsync(care, talk)).Treatments);
    }

    [Fact]
    public async Task Another_treatment_some_days_later_is_another_one_of_the_same_client()
    {
        await using var care = await CareClinic.StartAsync();
        await using var talk = await DirectLineTalk.BeginAsync(care.Clinic);
        await talk.SayAsync("I had a deep tissue massage this morning");
        await talk.SayAsync("yes");
        care.Time.Advance(TimeSpan.FromDays(5));
        await talk.ReconnectAsync();
        await talk.SayAsync("I had a thai massage this morning");
        await talk.SayAsync("yes");

        Assert.Equal(["deep-tissue", "thai"], Assert.Single(await FilesAsync(care, talk)).Treatments.Select(t => t.Kind));
    }

    [Fact]
    public async Task A_client_of_whom_the_clinic_told_is_not_asked_twice()
    {
        await using var care = await CareClinic.StartAsync();
        await using var talk = await care.OpenDayOneAsync();
        foreach (var answer in new[] { "Better", "1", "None of these" })
            await talk.SayAsync(answer);

        Assert.Contains("noted already", Assert.Single(await talk.SayAsync("I had a massage yesterday")).Text, StringComparison.Ordinal);
        Assert.Equal("t-1", Assert.Single(Assert.Single(await FilesAsync(care, talk)).Treatments).ExternalId);
    }

    [Fact]
    public async Task Told_in_the_chat_and_by_the_clinic_it_is_asked_once_as_soon_as_the_clinics_mail_is_opened_in_that_browser()
    {
        await using var care = await CareClinic.StartAsync();
        await using var talk = await DirectLineTalk.BeginAsync(care.Clinic);
        await talk.SayAsync("just got back from a deep tissue massage");
        await talk.SayAsync("yes");
        await care.TellAsync("t-1");
        await care.AfterAsync(TimeSpan.Zero);

        var (opened, _) = await DirectLineTalk.OpenCheckInAsync(care.Clinic.Http, care.Mails[^1].Link, talk.Token);
        await using var other = opened!;

        Assert.All(Assert.Single(await FilesAsync(care, talk)).CheckIns.Where(checkIn => checkIn.HandedAt is null), checkIn => Assert.Equal(CheckInStatus.Cancelled, checkIn.Status));
        Assert.Contains(await care.Get<ICheckInStore>().ListOfTreatmentAsync("t-1", CancellationToken.None), checkIn => checkIn.Status == CheckInStatus.Planned);
    }

    [Fact]
    public async Task Stop_ends_it_and_a_later_yes_begins_it_anew()
    {
        await using var care = await CareClinic.StartAsync();
        await using var talk = await DirectLineTalk.BeginAsync(care.Clinic);
        await talk.SayAsync("I had a deep tissue massage this morning");
        await talk.SayAsync("yes");
        Assert.Contains("not ask again", Assert.Single(await talk.SayAsync("stop")).Text, StringComparison.Ordinal);
        care.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("treatment-consent", Assert.Single(await talk.SayAsync("I had a deep tissue massage this morning")).QuestionId);
        await talk.SayAsync("yes");

        var file = Assert.Single(await FilesAsync(care, talk));
        Assert.Equal([true, false, true], file.Consents.Select(consent => consent.Granted));
        Assert.Single(file.CheckIns, checkIn => checkIn is { Step: "day-1", Status: CheckInStatus.Planned });
        Assert.Single(file.CheckIns, checkIn => checkIn is { Step: "day-1", Status: CheckInStatus.Cancelled });
    }

    [Fact]
    public async Task Forgetting_reaches_it_and_nothing_comes_any_more()
    {
        await using var care = await CareClinic.StartAsync();
        await using var talk = await DirectLineTalk.BeginAsync(care.Clinic);
        await talk.SayAsync("I had a deep tissue massage this morning");
        await talk.SayAsync("yes");
        await talk.SayAsync("forget me");
        Assert.Contains("Treatments: 1", Assert.Single(await talk.SayAsync("yes")).Text, StringComparison.Ordinal);

        Assert.Empty(await FilesAsync(care, talk));
        await care.AfterAsync(TimeSpan.FromDays(30));
        var page = await care.Get<IConversationStore>().ReadAsync(new ConversationKey("directline", talk.ConversationId), 0, 100, CancellationToken.None);
        Assert.Contains("your receipt", Assert.Single(page.Items).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_told_with_it_goes_to_the_triage()
    {
        await using var care = await CareClinic.StartAsync();
        await using var talk = await DirectLineTalk.BeginAsync(care.Clinic);

        var replies = await talk.SayAsync("I had a deep tissue massage this morning and my calf is swollen");

        Assert.DoesNotContain(replies, r => r.QuestionId == "treatment-consent");
        Assert.Contains(replies, r => r.Kind is "disposition" or "question");
    }

    private static async Task<IReadOnlyList<CareFile>> FilesAsync(CareClinic care, DirectLineTalk talk) =>
        await care.Get<ITreatmentStore>().ReadFilesAsync(new ConversationKey("directline", talk.ConversationId), CancellationToken.None);
}
