using MassageBot.Knowledge.Analysis;

namespace MassageBot.Knowledge.Tests.Analysis;

public class QuestionTextTests
{
    [Theory]
    [InlineData("I can't lift my arm", "i can not lift my arm")]
    [InlineData("It doesn\u2019t hurt", "it does not hurt")]
    [InlineData("dont isnt", "do not is not")]
    [InlineData("what's up", "what is up")]
    [InlineData("my therapist's hands", "my therapist hands")]
    [InlineData("pls tell me if u r open", "please tell me if you are open")]
    [InlineData("color of my edema", "colour of my oedema")]
    [InlineData("organize", "organise")]
    [InlineData("soooo tired", "so tired")]
    [InlineData("reallllly sore", "really sore")]
    [InlineData("Back-ache?!  (left)", "back ache left")]
    [InlineData("'''", "")]
    [InlineData("", "")]
    public void A_question_is_levelled(string question, string expected)
    {
        Assert.Equal(expected, QuestionText.Normalise(question));
    }

    [Theory]
    [InlineData("not")]
    [InlineData("no")]
    [InlineData("never")]
    [InlineData("after")]
    [InlineData("before")]
    [InlineData("how")]
    public void A_word_that_turns_the_meaning_is_never_lost(string word)
    {
        Assert.DoesNotContain(word, LanguageTables.StopWords.Items);
        Assert.Equal(word, Assert.Single(WordAnalyzer.Instance.Words(word)).Surface);
    }

    [Fact]
    public void Not_survives_stemming()
    {
        Assert.Equal("not", Assert.Single(WordAnalyzer.Instance.Words("not")).Stem);
    }

    [Fact]
    public void Words_beyond_the_sixtieth_are_not_read()
    {
        Assert.Equal(60, QuestionText.Normalise(string.Join(' ', Enumerable.Repeat("word", 500))).Split(' ').Length);
    }

    [Fact]
    public void A_synonym_is_read_as_the_word_it_stands_for()
    {
        var analysis = new TextAnalysis(new Synonyms([new("knackered", "tired"), new("deep vein thrombosis", "blood clot")]));
        Assert.Equal(analysis.Question("I am tired").Stems, analysis.Question("I am knackered").Stems);
        Assert.Equal(analysis.Question("a blood clot here").Stems, analysis.Question("a deep vein thrombosis here").Stems);
        Assert.Equal(["deep", "massage"], analysis.Question("deep massage").Surfaces);
    }
}
