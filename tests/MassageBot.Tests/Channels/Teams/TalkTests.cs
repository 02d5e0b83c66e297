namespace MassageBot.Tests.Channels.Teams;

/// <summary>A member of staff and a client write to each other through the bot.</summary>
public sealed class TalkTests
{
    private const string Worry = "The ambulance is on its way";
    private const string Comfort = "Good, stay where you are";

    [Fact]
    public async Task An_answer_from_the_card_with_the_clients_words_stays_beneath_them_for_everybody()
    {
        await using var teams = await TeamsWorld.StartAsync();
        await using var clinic = await TestClinic.StartAsync(null, teams.Settings);
        await using var client = await DirectLineTalk.BeginAsync(clinic.Http);
        await client.SayAsync("After a very deep massage my urine is dark like cola and my legs are swollen and weak");
        var opened = await teams.CardAsync(TeamsWorld.Channel, c => !c.IsChange);
        await teams.PressAsync(clinic.Http, TeamsWorld.Mia, opened, "case.answer", "Is somebody with you?", Thread);
        await teams.CardAsync(TeamsWorld.Channel, c => c.IsChange && c.Words.Contains("**Mia** to the client", StringComparison.Ordinal));
        await client.PostAsync(new { type = "message", text = Worry, from = new { id = "client" } });
        var said = await teams.CardAsync(TeamsWorld.Channel, c => c.Words.Contains(Worry, StringComparison.Ordinal));

        var answered = StaffCard.Of((await teams.PressAsync(clinic.Http, TeamsWorld.Mia, said, "case.answer", Comfort, Thread)).GetProperty("value"));

        Assert.Equal(["case.answer", "case.hand-back"], answered.Verbs);
        Assert.Contains(Worry, answered.Words, StringComparison.Ordinal);
        Assert.Contains(Comfort, answered.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Is somebody with you?", answered.Words, StringComparison.Ordinal);
        var everybodys = await teams.CardAsync(TeamsWorld.Channel, c => c.Words.Contains(Worry, StringComparison.Ordinal) && c.Words.Contains(Comfort, StringComparison.Ordinal));
        Assert.True(everybodys.IsChange);
        Assert.Equal(2, teams.CardsIn(TeamsWorld.Channel).Count(c => !c.IsChange));
    }

    [Fact]
    public async Task Whoever_comes_too_late_reads_the_time_as_the_clinics_clocks_show_it()
    {
        await using var teams = await TeamsWorld.StartAsync();
        await using var clinic = await TestClinic.StartAsync(null, teams.Settings);
        await using var client = await DirectLineTalk.BeginAsync(clinic.Http);
        await client.SayAsync("After a very deep massage my urine is dark like cola and my legs are swollen and weak");
        var opened = await teams.CardAsync(TeamsWorld.Channel, c => !c.IsChange);
        await teams.PressAsync(clinic.Http, TeamsWorld.Mia, opened, "case.claim", conversation: Thread);

        var late = (await teams.PressAsync(clinic.Http, TeamsWorld.Ben, opened, "case.claim", conversation: Thread)).GetProperty("value").GetString();

        Assert.Contains("taken by Mia", late, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", late, StringComparison.Ordinal);
    }

    private static string Thread => TeamsWorld.Channel + ";messageid=1";
}
