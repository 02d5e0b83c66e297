namespace MassageBot.Tests.Channels.Teams;

/// <summary>A person of the clinic in a client's conversation.</summary>
public sealed class HandoverTests(TeamsClinic teams) : IClassFixture<TeamsClinic>
{
    [Fact]
    public async Task A_person_answers_from_Teams_hears_the_client_and_hands_back_to_the_bot()
    {
        await using var talk = await teams.AskForPersonAsync();
        Assert.Contains("PERSON", talk.Card.Words, StringComparison.Ordinal);
        Assert.Contains("Contact: 0123 456789", talk.Card.Words, StringComparison.Ordinal);

        await AnswerAsync(talk, TeamsWorld.Ana, "Hello, this is Ana.");
        Assert.Contains("Ana from", (await talk.Client.HearAsync()).Text, StringComparison.Ordinal);
        Assert.Equal("**Ana:** Hello, this is Ana.", (await talk.Client.HearAsync()).Text);

        await PostAsync(talk, "is a massage fine when I am pregnant?");
        var said = await SaidAsync(talk, "is a massage fine when I am pregnant?");
        Assert.Equal(["case.answer", "case.hand-back"], said.Verbs);
        Assert.EndsWith("/activities", said.Path, StringComparison.Ordinal);
        await AnswerAsync(talk, TeamsWorld.Ana, "Yes, with a pillow.", said);
        Assert.Equal("**Ana:** Yes, with a pillow.", (await talk.Client.HearAsync()).Text);

        await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, said, "case.hand-back");
        Assert.Contains("Ana has handed back", (await talk.Client.HearAsync()).Text, StringComparison.Ordinal);
        Assert.NotEmpty(await talk.Client.SayAsync("is it normal to be sore after a massage?"));
    }

    [Fact]
    public async Task Only_who_has_the_case_writes_to_the_client()
    {
        await using var talk = await teams.AskForPersonAsync();
        await AnswerAsync(talk, TeamsWorld.Ana, "Hello.");
        var refused = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ben, talk.Card, "case.answer", "Hello from Ben.");

        Assert.Contains("taken by Ana", refused.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(await teams.Cases.HistoryAsync(talk.Reference, CancellationToken.None), item => item.By?.Name == "Ben");
    }

    [Fact]
    public async Task Words_that_arrive_twice_reach_the_client_once()
    {
        await using var talk = await teams.AskForPersonAsync();
        await AnswerAsync(talk, TeamsWorld.Ana, "Hello.");
        await AnswerAsync(talk, TeamsWorld.Ana, "Hello.");
        await AnswerAsync(talk, TeamsWorld.Ana, "Are you there?");

        await talk.Client.HearAsync();
        Assert.Equal(["**Ana:** Hello.", "**Ana:** Are you there?"], [(await talk.Client.HearAsync()).Text, (await talk.Client.HearAsync()).Text]);
    }

    [Fact]
    public async Task A_red_flag_told_to_a_person_gets_the_emergency_advice_from_the_bot_and_staff_get_a_case()
    {
        await using var talk = await teams.AskForPersonAsync();
        await AnswerAsync(talk, TeamsWorld.Ana, "Hello.");
        await talk.Client.HearAsync();
        await talk.Client.HearAsync();

        var advice = Assert.Single(await talk.Client.SayAsync(TeamsClinic.Emergency));
        Assert.Equal("EMERGENCY", advice.Level);
        await SaidAsync(talk, "dark like cola");
        var opened = (await teams.Cases.ListAsync(null, 100, CancellationToken.None)).First(c => c.Level == "EMERGENCY" && c.Conversation == talk.Case.Conversation);
        await teams.Teams.CardAsync(TeamsWorld.Channel, card => card.Words.Contains("EMERGENCY · " + opened.Reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_client_tells_of_a_colleague_does_not_reach_the_staffs_channel()
    {
        await using var talk = await teams.AskForPersonAsync();
        await AnswerAsync(talk, TeamsWorld.Ana, "Hello.");
        await talk.Client.HearAsync();
        await talk.Client.HearAsync();

        var replies = await talk.Client.SayAsync("He touched my breasts under the towel and it wasn't the massage");
        Assert.Equal("SAFEGUARDING", replies[0].Outcome.GetProperty("route").GetString());
        Assert.Contains("not shown this message", replies[1].Text, StringComparison.Ordinal);

        await AnswerAsync(talk, TeamsWorld.Ana, "Are you still there?");
        await talk.Client.HearAsync();
        await talk.Client.HearAsync();
        await PostAsync(talk, "yes I am");
        await SaidAsync(talk, "yes I am");
        Assert.DoesNotContain(teams.Teams.Connector.Calls, call => call.Body.Contains("towel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_is_told_of_and_not_passed_on()
    {
        await using var talk = await teams.AskForPersonAsync();
        await AnswerAsync(talk, TeamsWorld.Ana, "Hello.");
        await talk.Client.PostAsync(new { type = "message", from = new { id = "client" }, attachments = new[] { new { contentType = "image/png", contentUrl = "https://clinic.example/x.png" } } });

        var said = await SaidAsync(talk, "a file or a picture");
        Assert.DoesNotContain("x.png", said.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("start over")]
    public async Task A_client_who_stops_has_the_bot_again_at_once(string words)
    {
        await using var talk = await teams.AskForPersonAsync();
        await AnswerAsync(talk, TeamsWorld.Ana, "Hello.");
        await talk.Client.HearAsync();
        await talk.Client.HearAsync();

        Assert.NotEmpty(await talk.Client.SayAsync(words));
        Assert.NotEmpty(await talk.Client.SayAsync("is it normal to be sore after a massage?"));
    }

    [Fact]
    public async Task A_client_who_is_forgotten_is_gone_for_the_writer_and_their_words_are_gone_from_the_store()
    {
        const string Marker = "zebra-marker";
        await using var talk = await teams.AskForPersonAsync();
        await AnswerAsync(talk, TeamsWorld.Ana, Marker + " from staff");
        await talk.Client.HearAsync();
        await talk.Client.HearAsync();
        await PostAsync(talk, Marker + " from the client");
        var said = await SaidAsync(talk, Marker + " from the client");
        await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card, "case.note", Marker + " as a note");
        await teams.Teams.PressByMessageAsync(teams.Http, TeamsWorld.Ana, talk.Card, "case.note", Marker + " by message");
        await teams.Teams.CardAsync(TeamsWorld.Channel, card => !card.IsChange && card.Words.Contains("by message", StringComparison.Ordinal));
        await teams.Teams.CardAsync(TeamsWorld.Channel, card => card.IsChange && card.Words.Contains("by message", StringComparison.Ordinal));

        await talk.Client.SayAsync("forget me");
        Assert.Contains("has been erased", (await talk.Client.SayAsync("yes"))[^1].Text, StringComparison.Ordinal);
        var answer = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, said, "case.answer", "hello?");

        Assert.Contains("was erased", answer.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal("", string.Join("\n", await DatabaseText.RowsWithAsync(teams.Clinic.Database, Marker)));
    }

    [Fact]
    public async Task A_client_who_is_forgotten_is_taken_back_where_staff_read_of_them()
    {
        await using var talk = await teams.AskForPersonAsync();
        await AnswerAsync(talk, TeamsWorld.Ana, "Hello.");
        await talk.Client.HearAsync();
        await talk.Client.HearAsync();
        await PostAsync(talk, "my name is Zebra");
        await SaidAsync(talk, "my name is Zebra");
        await teams.AskForCardAsync(TeamsWorld.Mia, "case " + talk.Reference);

        await talk.Client.SayAsync("forget me");
        await talk.Client.SayAsync("yes");

        var card = await teams.Teams.CardAsync(TeamsWorld.Channel, c => c.IsChange && c.Words.Contains(talk.Reference, StringComparison.Ordinal) && c.Words.Contains("shared no words", StringComparison.Ordinal));
        Assert.DoesNotContain("Contact", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Hello.", card.Words, StringComparison.Ordinal);
        await teams.Teams.HearAsync(TeamsWorld.Channel, call => call.Method == "PUT" && call.Text.Contains("was erased", StringComparison.Ordinal));
        await teams.Teams.HearAsync(TeamsWorld.Personal(TeamsWorld.Mia), call => call.Method == "PUT" && call.Text.Contains("was erased", StringComparison.Ordinal));
    }

    private async Task AnswerAsync(OpenedTalk talk, StaffPerson person, string words, StaffCard? card = null) =>
        await teams.Teams.PressAsync(teams.Http, person, card ?? talk.Card, "case.answer", words);

    private static async Task PostAsync(OpenedTalk talk, string words) => await talk.Client.PostAsync(new { type = "message", text = words, from = new { id = "client" } });

    private Task<StaffCard> SaidAsync(OpenedTalk talk, string words) => teams.Teams.CardAsync(
        TeamsWorld.Channel,
        card => card.Words.Contains(talk.Reference + ": the client writes", StringComparison.Ordinal) && card.Words.Contains(words, StringComparison.Ordinal));
}
