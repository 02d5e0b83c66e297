
namespace MassageBot.Knowledge.Tests.Grouping;

public class QuestionGroupingTests(ClinicKnowledge clinic) : IClassFixture<ClinicKnowledge>
{
    [Fact]
    public void Alike_questions_come_together_the_largest_group_first()
    {
        var groups = clinic.Knowledge.Group(
        [
            "do you do hot stones?", "is parking free", "Hot stone massage?", "do you offer acupuncture", "can I get hot stones with my massage",
            "acupuncture?", "HOT STONES", "where can I park",
        ]);

        Assert.Equal([4, 2, 2], groups.Select(group => group.Count));
        Assert.Equal([0, 2, 4, 6], groups[0].Members);
        Assert.Equal(["acupuncture?", "do you offer acupuncture"], groups.Single(group => group.Members.Contains(5)).Wordings.Order(StringComparer.Ordinal));
        Assert.Equal([1, 7], groups.Single(group => group.Members.Contains(1)).Members);
    }

    [Fact]
    public void The_most_typical_wording_stands_first_and_each_stands_once()
    {
        var group = Assert.Single(clinic.Knowledge.Group(
            ["hot stones in the winter garden", "Hot stones?", "hot stones", "hot stones?", "do you have hot stones", "hot stones?"]));

        Assert.Equal("hot stones?", group.Typical);
        Assert.Equal(6, group.Count);
        Assert.Equal(["hot stones?", "do you have hot stones", "hot stones in the winter garden"], group.Wordings);
    }

    [Fact]
    public void Synonyms_stems_and_slips_of_spelling_count_as_the_same_word()
    {
        Assert.Single(clinic.Knowledge.Group(["a blind masseuse", "blind therapists", "is the therapist blind"]));
        Assert.Single(clinic.Knowledge.Group(["acupuncture", "acupuncture", "acupunture", "do you do acupuncturre"]));
    }

    [Fact]
    public void Small_words_alone_do_not_make_questions_alike()
    {
        Assert.Equal(3, clinic.Knowledge.Group(["do you do hats", "do you do lasers", "do you do wigs"]).Count);
        Assert.Single(clinic.Knowledge.Group(["what do you do", "What do you do??"]));
    }

    [Fact]
    public void What_holds_no_word_is_one_group_and_nothing_is_none()
    {
        Assert.Equal([0, 1, 2], Assert.Single(clinic.Knowledge.Group(["???", "", "👍"])).Members);
        Assert.Empty(clinic.Knowledge.Group([]));
    }

    [Fact]
    public void The_order_of_the_questions_does_not_matter()
    {
        var questions = Made(400);
        var turned = clinic.Knowledge.Group([.. questions.Reverse()]);
        var groups = clinic.Knowledge.Group(questions);

        Assert.Equal(groups.Select(group => string.Join('|', group.Wordings)), turned.Select(group => string.Join('|', group.Wordings)));
        Assert.Equal(questions.Count, groups.Sum(group => group.Count));
        Assert.Equal(Enumerable.Range(0, questions.Count), groups.SelectMany(group => group.Members).Order());
    }

    [Fact]
    public void Each_of_fifty_thousand_questions_is_in_one_group()
    {
        var questions = Made(50_000);

        var groups = clinic.Knowledge.Group(questions);

        Assert.Equal(Enumerable.Range(0, questions.Count), groups.SelectMany(group => group.Members).Order());
        Assert.True(groups.Count < questions.Count, "Nothing was put together.");
    }

    /// <summary>Questions as clients might ask them, most of them in words of their own, always the same ones.</summary>
    private static IReadOnlyList<string> Made(int count)
    {
        string[] openings = ["do you do", "can i have", "is there", "how about", "what is the price of", "do you offer", "i want", "where do i find"];
        string[] endings = ["", "please", "for my mother", "on a sunday", "near the station", "with my massage", "at the clinic", "for children under ten"];
        var seed = 17u;
        uint Next(uint below)
        {
            seed = seed * 1664525 + 1013904223;
            return (seed >> 8) % below;
        }

        string Subject() => string.Concat(Enumerable.Range(0, 3).Select(_ => $"{"bcdfghlmnprstv"[(int)Next(14)]}{"aeiou"[(int)Next(5)]}"));
        var subjects = Enumerable.Range(0, 4_000).Select(_ => Subject()).ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => $"{openings[Next(8)]} {subjects[Next(Next(4_000) + 1)]} {subjects[Next(4_000)]} {endings[Next(8)]}".Trim())];
    }
}
