namespace MassageBot.Knowledge.Tests;

public class FollowUpTests(ClinicKnowledge clinic) : IClassFixture<ClinicKnowledge>
{
    [Fact]
    public void A_follow_up_is_read_together_with_the_entry_before()
    {
        var search = clinic.Knowledge.Find("and how long?", previousEntryId: "sore-next-day");
        Assert.Equal("soreness-length", search.Ranked[0].Entry.Id);
        Assert.True(search.Explanation.UsedPreviousEntry);
    }

    [Fact]
    public void A_follow_up_is_never_answered_by_the_same_entry_again()
    {
        var search = clinic.Knowledge.Find("why is that?", previousEntryId: "tired-after");
        Assert.False(search.Band == Band.Answer && search.Ranked[0].Entry.Id == "tired-after");
    }

    [Fact]
    public void A_question_that_stands_by_itself_is_not_bent_to_the_one_before()
    {
        var alone = clinic.Knowledge.Find("how much does a massage cost?");
        var after = clinic.Knowledge.Find("how much does a massage cost?", previousEntryId: "sore-next-day");
        Assert.Equal(alone.Ranked[0].Entry.Id, after.Ranked[0].Entry.Id);
        Assert.False(after.Explanation.UsedPreviousEntry);
    }

    [Fact]
    public void What_was_added_must_stand_in_the_answer()
    {
        var search = clinic.Knowledge.Find("and for the trombone?", previousEntryId: "sore-next-day");
        Assert.NotEqual(Band.Answer, search.Band);
    }

    [Fact]
    public void An_unknown_previous_entry_is_ignored()
    {
        Assert.Equal(clinic.Knowledge.Find("and how long?").Confidence, clinic.Knowledge.Find("and how long?", previousEntryId: "gone").Confidence);
    }
}
