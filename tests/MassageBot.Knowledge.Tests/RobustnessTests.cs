using FsCheck.Xunit;
using MassageBot.Knowledge.Fitting;

namespace MassageBot.Knowledge.Tests;

public class RobustnessTests(ClinicKnowledge clinic) : IClassFixture<ClinicKnowledge>
{
    [Theory]
    [InlineData("is it normal to be soer the day after a masage", "sore-next-day")]
    [InlineData("can i drnik alcohl after", "alcohol")]
    [InlineData("am i able to exersise", "exercise-after")]
    [InlineData("how mcuh does it cost", "prices")]
    [InlineData("can i chose my terapist", "choose-therapist")]
    public void A_slip_of_the_finger_does_no_harm(string question, string id)
    {
        Assert.Equal(id, clinic.Knowledge.Find(question).Ranked[0].Entry.Id);
    }

    [Fact]
    public void Most_phrasings_with_slips_still_find_their_entry()
    {
        var random = new Random(3);
        var right = 0;
        var all = 0;
        foreach (var entry in clinic.Knowledge.Entries)
        {
            foreach (var phrasing in entry.Phrasings)
            {
                var slipped = string.Join(' ', phrasing.Split(' ').Select(word => word.Length >= 4 && random.NextDouble() < 0.3 ? EchoText.Slip(word, random) : word));
                all++;
                if (clinic.Knowledge.Find(slipped, Audience.Staff).Ranked is [var first, ..] && first.Entry.Id == entry.Id) right++;
            }
        }
        Assert.True(right >= 0.9 * all, $"{right} of {all}");
    }

    [Fact]
    public void A_megabyte_of_text_is_cut_and_answered_in_no_time()
    {
        var search = clinic.Knowledge.Find(string.Concat(Enumerable.Repeat("my back hurts ", 80_000)));
        Assert.True(search.Explanation.NormalisedQuestion.Length < 5_000);
        _ = clinic.Knowledge.Find(new string('a', 1_000_000));
        _ = clinic.Knowledge.Find(new string('\'', 1_000_000));
    }

    [Theory]
    [InlineData("sore\uD800 back")]
    [InlineData("\uDC00")]
    [InlineData("sore\0back\u0007\u001B[31m")]
    [InlineData("sore\u202Eback\u200B")]
    public void Broken_characters_do_not_crash(string question)
    {
        Assert.NotNull(clinic.Knowledge.Find(question));
    }

    [Property(MaxTest = 300)]
    public void Any_text_has_an_outcome(string? text)
    {
        var search = clinic.Knowledge.Find(text ?? "");
        Assert.InRange(search.Confidence, 0, 1);
        Assert.All(search.Ranked, ranked => Assert.True(ranked.Entry.IsFor(Audience.Client)));
        Assert.True(search.Ranked.Count > 0 || search.Band == Band.Refuse);
    }
}
