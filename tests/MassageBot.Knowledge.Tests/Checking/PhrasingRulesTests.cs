using MassageBot.Knowledge.Checking;

namespace MassageBot.Knowledge.Tests.Checking;

public class PhrasingRulesTests
{
    [Theory]
    [InlineData("sore after massage")]
    [InlineData("Is being sore the day after my massage normal?")]
    public void A_phrasing_without_a_word_of_its_own_is_reported_where_too_few_have_one(string phrasing)
    {
        EntryFolder.IsReported(7, $"\"{phrasing}\" brings no new word", EntryFolder.Check("should it hurt tomorrow", phrasing));
    }

    [Fact]
    public void Beside_five_with_words_of_their_own_the_plainest_wording_is_a_note_for_those_who_ask()
    {
        const string plain = "  - sore after massage\n  - should it hurt tomorrow";
        Assert.Empty(EntryFolder.Check("  - should it hurt tomorrow", plain));

        var note = Assert.Single(EntryFolder.Check("  - should it hurt tomorrow", plain, new CheckOptions { Today = EntryFolder.Today, WithNotes = true }));

        Assert.Equal((7, CheckSeverity.Note), (note.Line, note.Severity));
        Assert.Contains("\"sore after massage\" brings no new word", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrasing_of_small_words_alone_is_reported_except_in_small_talk()
    {
        EntryFolder.IsReported(7, "\"is it for me\" brings no new word", EntryFolder.Check("should it hurt tomorrow", "is it for me"));
        var talk = EntryFolder.Entry.Replace("kind: answer", "kind: small-talk", StringComparison.Ordinal).Replace("should it hurt tomorrow", "is it for me", StringComparison.Ordinal);
        Assert.Empty(EntryFolder.Check([("sources.yaml", EntryFolder.Sources), ("en/sore-next-day.md", talk)]).Findings);
    }

    [Fact]
    public void A_synonym_is_a_new_word()
    {
        (string, string)[] files =
        [
            ("sources.yaml", EntryFolder.Sources), ("en/synonyms.yaml", "sore: [achy]\n"),
            ("en/sore-next-day.md", EntryFolder.Entry.Replace("should it hurt tomorrow", "achy after massage", StringComparison.Ordinal)),
        ];
        Assert.Empty(EntryFolder.Check(files).Findings);
    }

    [Theory]
    [InlineData("My muscles ache, this morning!", 5)]
    [InlineData("is it normal to be sore the day after a massage", 3)]
    public void A_question_that_stands_twice_in_an_entry_is_reported_with_its_first_line(string phrasing, int first)
    {
        EntryFolder.IsReported(7, $"stands here twice, first in line {first}", EntryFolder.Check("should it hurt tomorrow", $"\"{phrasing}\""));
    }
}
