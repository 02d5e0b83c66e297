using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MassageBot.Storage;
using MassageBot.Tests.FollowUps;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>Staff tell of a treatment on a card.</summary>
public sealed class StaffTreatmentTests(TeamsClinic teams) : IClassFixture<TeamsClinic>
{
    private static readonly string Chat = TeamsWorld.Personal(TeamsWorld.Ana);

    [Fact]
    public async Task What_a_card_says_is_kept_like_what_the_practice_software_tells_and_asked_in_time()
    {
        await using var care = await CareClinic.StartAsync();
        var card = await CardAsync(care);

        var answer = await PressAsync(care.Teams, care.Clinic.Http, card, Good());

        Assert.Equal("application/vnd.microsoft.card.adaptive", answer.GetProperty("type").GetString());
        var words = StaffCard.Of(answer.GetProperty("value")).Words;
        Assert.Contains("Tue 3 Nov, 10:00** · day-1 · will go out", words, StringComparison.Ordinal);
        Assert.Contains("day-21", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", words, StringComparison.Ordinal);
        var file = (await care.Get<ITreatmentStore>().ReadFileAsync("c-77", CancellationToken.None))!;
        Assert.Equal(("Ann", "ann@clinic.example"), (file.Client.Name, file.Client.Email));
        var treatment = Assert.Single(file.Treatments);
        Assert.Equal(("deep-tissue", care.Time.GetUtcNow()), (treatment.Kind, treatment.EndedAt));
        Assert.Equal(["neck", "leg"], treatment.Areas);
        Assert.Equal(["anticoagulant"], treatment.Modifiers);
        var consent = Assert.Single(file.Consents);
        Assert.Equal((true, "teams: Ana"), (consent.Granted, consent.Channel));

        await care.AfterAsync(TimeSpan.Zero);
        await care.AfterAsync(TimeSpan.FromHours(24));
        Assert.Equal(["end-of-session", "day-1"], care.Mails.Select(mail => mail.Step).Where(step => step != "hours-6"));
    }

    [Fact]
    public async Task Sent_twice_it_is_one_treatment_with_one_consent_and_the_same_answer()
    {
        var card = await CardAsync();
        var form = Now(Good("c-twice"));

        var first = await PressAsync(teams.Teams, teams.Http, card, form);
        var second = await PressAsync(teams.Teams, teams.Http, card, form);
        var third = await PressAsync(teams.Teams, teams.Http, card, form with { Kind = "thai" });

        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.Contains("sent before with other words", third.GetProperty("value").GetString(), StringComparison.Ordinal);
        var file = await FileAsync("c-twice");
        Assert.Equal("deep-tissue", Assert.Single(file!.Treatments).Kind);
        Assert.Single(file.Consents);
    }

    [Fact]
    public async Task Without_the_clients_yes_it_is_kept_and_said_that_nothing_is_sent()
    {
        var answer = await PressAsync(teams.Teams, teams.Http, await CardAsync(), Now(Good("c-no")) with { Consent = "false" });

        var words = StaffCard.Of(answer.GetProperty("value")).Words;
        Assert.Contains("not sent: no-consent", words, StringComparison.Ordinal);
        Assert.Contains("Nothing is sent", words, StringComparison.Ordinal);
        Assert.Empty((await FileAsync("c-no"))!.Consents);
    }

    [Fact]
    public async Task A_client_without_a_number_gets_one_that_is_told()
    {
        var answer = await PressAsync(teams.Teams, teams.Http, await CardAsync(), Now(Good(null)));

        var words = StaffCard.Of(answer.GetProperty("value")).Words;
        var id = words.Split("number here is **")[1].Split("**")[0];
        Assert.Equal("Ann", (await FileAsync(id))!.Client.Name);
    }

    [Theory]
    [InlineData("kind", null, "Kind of treatment**: please fill this in")]
    [InlineData("kind", "magic", "Kind of treatment**: please pick from the list")]
    [InlineData("areas", "neck,tail", "Where**: please pick from the list")]
    [InlineData("modifiers", "rich", "What is known about the client**: please pick from the list")]
    [InlineData("email", "not an address", "e-mail address**: this is no e-mail address")]
    [InlineData("email", "a@b.example\r\nBcc: c@d.example", "e-mail address**: this is too long, or holds signs")]
    [InlineData("email", null, "e-mail address**: please fill this in; without it")]
    [InlineData("clientName", "=SUM(A1)", "Client's name**: this is too long, or holds signs")]
    [InlineData("endedOn", null, "Time at which it ended**: please fill this in")]
    [InlineData("endedOn", "tomorrow", "Time at which it ended**: please pick a day and a time")]
    [InlineData("endedAt", "25:61", "Time at which it ended**: please pick a day and a time")]
    [InlineData("endedOn", "2090-01-01", "Time at which it ended**: this lies too far ahead")]
    [InlineData("endedOn", "2020-01-01", "Time at which it ended**: this is so long ago")]
    public async Task A_field_that_is_wrong_is_named_and_the_card_keeps_what_was_written(string field, string? value, string problem)
    {
        var client = "c-bad-" + Guid.NewGuid().ToString("N");
        var form = Now(Good(client)).With(field, value);

        var answer = await PressAsync(teams.Teams, teams.Http, await CardAsync(), form);

        var shown = answer.GetProperty("value");
        Assert.Contains(problem, StaffCard.Of(shown).Words, StringComparison.Ordinal);
        Assert.Contains(client, shown.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(CardRules.Faults(shown));
        Assert.Null(await FileAsync(client));

        var corrected = await PressAsync(teams.Teams, teams.Http, StaffCard.Of(shown), Now(Good(client)));
        Assert.Contains("will go out", StaffCard.Of(corrected.GetProperty("value")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_name_and_number_is_nobody()
    {
        var answer = await PressAsync(teams.Teams, teams.Http, await CardAsync(), Now(Good(null)) with { ClientName = null });

        Assert.Contains("please give the name or the number", StaffCard.Of(answer.GetProperty("value")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_whose_address_the_clinic_knows_needs_none()
    {
        await PressAsync(teams.Teams, teams.Http, await CardAsync(), Now(Good("c-known")));
        await PressAsync(teams.Teams, teams.Http, await CardAsync(), Now(Good("c-known")) with { Email = null, Kind = "thai" });

        var file = (await FileAsync("c-known"))!;
        Assert.Equal(2, file.Treatments.Count);
        Assert.Equal("ann@clinic.example", file.Client.Email);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not.a.token")]
    [InlineData("{}{}{}")]
    public async Task A_made_up_reference_keeps_nothing(string? reference)
    {
        var answer = await PressAsync(teams.Teams, teams.Http, await CardAsync() with { Reference = reference }, Now(Good("c-forged")));

        Assert.Contains("does not belong to a card", answer.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Null(await FileAsync("c-forged"));
    }

    [Fact]
    public async Task The_card_of_another_conversation_or_of_a_case_keeps_nothing()
    {
        await using var talk = await teams.EmergencyAsync();

        var carried = await PressAsync(teams.Teams, teams.Http, await CardAsync(), Now(Good("c-carried")), conversation: "19:elsewhere@thread.tacv2");
        var mixed = await PressAsync(teams.Teams, teams.Http, talk.Card, Now(Good("c-carried")), conversation: TeamsWorld.Channel);

        Assert.Equal(JsonValueKind.String, carried.GetProperty("value").ValueKind);
        Assert.Equal(JsonValueKind.String, mixed.GetProperty("value").ValueKind);
        Assert.Null(await FileAsync("c-carried"));
    }

    [Fact]
    public async Task A_card_of_the_day_before_yesterday_is_none_any_more()
    {
        await using var care = await CareClinic.StartAsync();
        var card = await CardAsync(care);
        care.Time.Advance(TimeSpan.FromHours(25));

        var answer = await PressAsync(care.Teams, care.Clinic.Http, card, Good("c-old"));

        Assert.Equal(JsonValueKind.String, answer.GetProperty("value").ValueKind);
    }

    [Fact]
    public async Task Whoever_is_no_staff_can_not_tell_of_a_treatment()
    {
        var answer = await PressAsync(teams.Teams, teams.Http, await CardAsync(), Now(Good("c-stranger")), TeamsWorld.Stranger);

        Assert.Equal(JsonValueKind.String, answer.GetProperty("value").ValueKind);
        Assert.Null(await FileAsync("c-stranger"));
    }

    [Fact]
    public async Task A_client_that_knows_messages_only_can_send_the_card_too()
    {
        var card = await CardAsync();
        foreach (var form in new[] { Now(Good("c-message")) with { Kind = null }, Now(Good("c-message")) })
        {
            var before = teams.Teams.CallsTo(Chat).Count;
            var activity = teams.Teams.Activity("message", TeamsWorld.Ana, Chat);
            activity["value"] = form.Data(card.Reference, "treatment.keep");
            using var posted = await teams.Teams.PostAsync(teams.Http, activity);
            posted.EnsureSuccessStatusCode();
            await teams.Teams.HearAsync(Chat, _ => teams.Teams.CallsTo(Chat).Count > before);
        }

        Assert.Contains(teams.Teams.CallsTo(Chat), call => call.Body.Contains("please fill this in", StringComparison.Ordinal));
        Assert.Single((await FileAsync("c-message"))!.Treatments);
    }

    [Fact]
    public async Task After_an_erasure_nothing_of_what_the_card_said_is_in_the_database()
    {
        await using var clinic = await StartedAsync();
        var card = await CardAsync(clinic.Teams, clinic.Clinic.Http);
        var form = Good("c-erased") with { ClientName = "Zebedee Quux", Email = "zebedee@quux.example" };
        await PressAsync(clinic.Teams, clinic.Clinic.Http, card, form with { Kind = "magic" });
        await PressAsync(clinic.Teams, clinic.Clinic.Http, card, form);

        var receipt = await clinic.Get<IClientErasure>().EraseClientAsync("c-erased", CancellationToken.None);

        Assert.Equal(1, receipt!.Treatments);
        await clinic.Clinic.StopAsync();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(clinic.Clinic.Database)!))
        {
            var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file));
            Assert.DoesNotContain("Zebedee", text, StringComparison.Ordinal);
            Assert.DoesNotContain("quux.example", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_card_has_the_form_that_teams_documents()
    {
        var call = await teams.AskAsync(TeamsWorld.Ana, "Treatment");
        var card = call.Json.GetProperty("attachments")[0].GetProperty("content");

        Assert.Empty(CardRules.Faults(card));
        Assert.True(Encoding.UTF8.GetByteCount(card.GetRawText()) < CardRules.MostBytes);
        Assert.Contains("**treatment**", StaffCard.Of(await teams.AskAsync(TeamsWorld.Ana, "help")).Words, StringComparison.Ordinal);
    }

    private static Task<CareClinic> StartedAsync() => CareClinic.StartAsync();

    private async Task<StaffCard> CardAsync() => StaffCard.Of(await teams.AskAsync(TeamsWorld.Ana, "treatment"));

    private static Task<StaffCard> CardAsync(CareClinic care) => CardAsync(care.Teams, care.Clinic.Http);

    private static async Task<StaffCard> CardAsync(TeamsWorld world, HttpClient http)
    {
        await world.SayAsync(http, TeamsWorld.Ana, "treatment");
        return await world.CardAsync(Chat, card => card.Verbs.Contains("treatment.keep"));
    }

    private static async Task<JsonElement> PressAsync(TeamsWorld world, HttpClient http, StaffCard card, Form form, StaffPerson? by = null, string? conversation = null)
    {
        var value = new { action = new { type = "Action.Execute", verb = "treatment.keep", data = form.Data(card.Reference, null) }, trigger = "manual" };
        using var answer = await world.InvokeAsync(http, by ?? TeamsWorld.Ana, "adaptiveCard/action", value, conversation ?? Chat);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private Task<CareFile?> FileAsync(string client) =>
        ((ITreatmentStore)teams.Clinic.Services.GetService(typeof(ITreatmentStore))!).ReadFileAsync(client, CancellationToken.None);

    private static Form Good(string? client = "c-77") =>
        new(client, "Ann", "ann@clinic.example", "deep-tissue", "neck,leg", "anticoagulant", "2026-11-02", "10:00", "true");

    // On the real clock.
    private Form Now(Form form)
    {
        var now = ((TimeProvider)teams.Clinic.Services.GetService(typeof(TimeProvider))!).GetUtcNow();
        return form with { EndedOn = now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), EndedAt = "00:00" };
    }

    private sealed record Form(
        string? ClientId, string? ClientName, string? Email, string? Kind, string? Areas, string? Modifiers, string? EndedOn, string? EndedAt, string Consent)
    {
        public Form With(string field, string? value) => field switch
        {
            "clientName" => this with { ClientName = value },
            "email" => this with { Email = value },
            "kind" => this with { Kind = value },
            "areas" => this with { Areas = value },
            "modifiers" => this with { Modifiers = value },
            "endedOn" => this with { EndedOn = value },
            "endedAt" => this with { EndedAt = value },
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };

        public Dictionary<string, string?> Data(string? reference, string? verb) => new()
        {
            ["ref"] = reference, ["verb"] = verb, ["clientId"] = ClientId, ["clientName"] = ClientName, ["email"] = Email, ["kind"] = Kind, ["areas"] = Areas,
            ["modifiers"] = Modifiers, ["endedOn"] = EndedOn, ["endedAt"] = EndedAt, ["consent"] = Consent,
        };
    }
}
