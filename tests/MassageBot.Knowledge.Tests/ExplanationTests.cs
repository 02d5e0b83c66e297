namespace MassageBot.Knowledge.Tests;

public class ExplanationTests(ClinicKnowledge clinic) : IClassFixture<ClinicKnowledge>
{
    [Fact]
    public void A_search_says_what_matched_and_what_did_not()
    {
        var explanation = clinic.Knowledge.Find("Can I drink a cider afterwards?").Explanation;
        Assert.Equal("can i drink a cider afterwards", explanation.NormalisedQuestion);
        Assert.Contains("drink", explanation.MatchedWords);
        Assert.Equal("cider", Assert.Single(explanation.UnknownWords));
        Assert.NotNull(explanation.BestPhrasing);
        Assert.InRange(explanation.Features["confidence.UnknownMass"], 0.01, 1);
        Assert.InRange(explanation.SuggestThreshold, 0, explanation.AnswerThreshold);
    }

    [Fact]
    public void A_known_phrasing_is_named_as_such()
    {
        Assert.True(clinic.Knowledge.Find("Price list!").Explanation.IsKnownPhrasing);
        Assert.False(clinic.Knowledge.Find("the list of prices").Explanation.IsKnownPhrasing);
    }

    [Theory]
    [InlineData("asdf qwer", true)]
    [InlineData("Ich habe Schmerzen in der Schulter", true)]
    [InlineData("我背疼", true)]
    [InlineData("what's the weather", false)]
    [InlineData("do you fix cars", false)]
    [InlineData("can I drink a cider", false)]
    [InlineData("j'ai mal à la poitrine depuis le massage", true)]
    [InlineData("jeg har vondt i brystet etter massasje", true)]
    [InlineData("what is the weather in London", false)]
    public void Only_a_text_with_hardly_a_known_word_is_unreadable(string text, bool isUnreadable)
        => Assert.Equal(isUnreadable, clinic.Knowledge.Find(text).Explanation.IsUnreadable);
}
