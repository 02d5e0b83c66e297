namespace MassageBot.Knowledge.Tests;

public class RankingTests(ClinicKnowledge clinic) : IClassFixture<ClinicKnowledge>
{
    [Theory]
    [InlineData("is it ok that my back is tender the day after", "sore-next-day")]
    [InlineData("how many days will it hurt", "soreness-length")]
    [InlineData("do I have to drink lots of water?", "drink-water")]
    [InlineData("can I have a beer tonight", "alcohol")]
    [InlineData("I'm pregnant, can I book a massage", "pregnant")]
    [InlineData("what's the price for one hour", "prices")]
    [InlineData("do I need to take my clothes off", "what-to-wear")]
    [InlineData("could I have a female therapist please", "choose-therapist")]
    [InlineData("going to the gym after a massage", "exercise-after")]
    [InlineData("I need to change my appointment", "cancel")]
    public void A_question_in_other_words_finds_its_entry(string question, string id)
    {
        var search = clinic.Knowledge.Find(question);
        Assert.Equal(id, search.Ranked[0].Entry.Id);
        Assert.NotEqual(Band.Refuse, search.Band);
    }

    [Fact]
    public void Every_phrasing_of_every_entry_is_answered_by_its_own_entry()
    {
        foreach (var entry in clinic.Knowledge.Entries)
        {
            foreach (var phrasing in entry.Phrasings.Append(entry.Question))
            {
                var search = clinic.Knowledge.Find(phrasing, Audience.Staff);
                Assert.True(search.Band == Band.Answer && search.Ranked[0].Entry.Id == entry.Id, $"{phrasing}: {search.Band} {search.Ranked[0].Entry.Id} {search.Confidence}");
            }
        }
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("Hello!")]
    [InlineData("HELLO")]
    [InlineData("helloooo")]
    public void A_greeting_is_greeted_back(string greeting)
    {
        var search = clinic.Knowledge.Find(greeting);
        Assert.Equal(Band.Answer, search.Band);
        Assert.Equal("hello", search.Ranked[0].Entry.Id);
    }

    [Fact]
    public void A_client_never_sees_an_entry_for_staff()
    {
        var client = clinic.Knowledge.Find("how do I record an incident?");
        Assert.DoesNotContain(client.Ranked, ranked => ranked.Entry.Id == "staff-incident");
        Assert.Equal("staff-incident", clinic.Knowledge.Find("how do I record an incident?", Audience.Staff).Ranked[0].Entry.Id);
    }

    [Fact]
    public void An_entry_that_is_not_served_is_not_found()
    {
        var search = clinic.Knowledge.Find("How do I cancel or move my appointment?", isServed: entry => !entry.Facts.Contains("clinicPhone"));
        Assert.DoesNotContain(search.Ranked, ranked => ranked.Entry.Id == "cancel");
        Assert.NotEqual(Band.Answer, search.Band);
    }

    [Fact]
    public void At_most_five_entries_come_back_best_first()
    {
        var ranked = clinic.Knowledge.Find("massage").Ranked;
        Assert.InRange(ranked.Count, 1, 5);
        Assert.Equal(ranked.OrderByDescending(r => r.Score).Select(r => r.Entry.Id), ranked.Select(r => r.Entry.Id));
    }
}
