namespace MassageBot.Knowledge.Tests;

public class RefusalTests(ClinicKnowledge clinic) : IClassFixture<ClinicKnowledge>
{
    [Theory]
    [InlineData("what's the weather")]
    [InlineData("who is the prime minister of canada")]
    [InlineData("how do I bake sourdough")]
    [InlineData("which planet is the largest")]
    public void A_foreign_question_is_never_answered(string question)
    {
        Assert.NotEqual(Band.Answer, clinic.Knowledge.Find(question).Band);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!...")]
    [InlineData("\U0001F600\U0001F600")]
    [InlineData("asdfghjkl qwertz")]
    [InlineData("zzxxq")]
    [InlineData("\u6309\u6469\u75DB")]
    public void Gibberish_is_refused(string question)
    {
        Assert.Equal(Band.Refuse, clinic.Knowledge.Find(question).Band);
    }

    [Fact]
    public void A_question_near_the_field_gets_its_fitting_refusal()
    {
        var search = clinic.Knowledge.Find("what is the best diet for diabetics?");
        Assert.Equal(EntryKind.NotCovered, search.Ranked[0].Entry.Kind);
        Assert.Equal(Band.Answer, search.Band);
    }
}
