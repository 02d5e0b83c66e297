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
}
