using MassageBot.Knowledge.Analysis;
using MassageBot.Knowledge.Meaning;
using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Tests.Meaning;

public class MeaningIndexTests
{
    private static readonly string[] Questions = ["where can I park my car", "how much does it cost", "is my booking confirmed"];

    [Fact]
    public void With_one_phrasing_an_entry_the_discriminant_does_not_grow_with_the_number_of_entries()
    {
        var few = Distances(0);
        var many = Distances(300);

        Assert.True(few[1] < 0 && few[2] < 0, string.Join(' ', few));
        for (var entry = 0; entry < Questions.Length; entry++) Assert.Equal(few[entry], many[entry], 4);
    }

    [Fact]
    public void A_question_is_nearest_to_what_means_the_same_in_other_words()
    {
        Assert.Equal(0, Distances(0, "parking for a vehicle")[0]);
    }

    private static float[] Distances(int others, string question = "where can I park my car")
    {
        var texts = Questions.Concat(Enumerable.Range(0, others).Select(i => $"zz{i} qx{i * 7} vv{i * 13}")).ToList();
        var corpus = Corpus.Build([.. texts.Select(text => ((IReadOnlyList<string>)[text], ""))], [], [], Synonyms.None);
        var index = new MeaningIndex(corpus, [.. Enumerable.Range(0, texts.Count)], []);
        float[] middles = new float[texts.Count], discriminants = new float[texts.Count];
        index.Score(corpus.Spaces.Find(corpus.Analysis.Question(question)).Meaning, middles, discriminants);
        return discriminants[..Questions.Length];
    }
}
