namespace MassageBot.Dialogs.Tests.Content;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("Call now. Do not wait! Are you safe?", "Call now.|Do not wait!|Are you safe?")]
    [InlineData("**Call {emergencyNumber} now**.\n{why}\nDo not wait.", "Call {emergencyNumber} now.|{why}|Do not wait.")]
    [InlineData("Call if any starts:\n- chest pain, or trouble breathing\n- fainting", "Call if any starts:|chest pain, or trouble breathing|fainting")]
    [InlineData("Say \"stop.\" Then wait.", "Say \"stop.\"|Then wait.")]
    [InlineData("This sentence goes on\nin the next line.", "This sentence goes on\nin the next line.")]
    [InlineData("One paragraph\n\nanother one", "One paragraph|another one")]
    [InlineData("From 0 to 10.5 at most", "From 0 to 10.5 at most")]
    [InlineData(" \n\n ", "")]
    public void A_text_is_split_into_its_sentences(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Readability.Sentences(text).Select(sentence => sentence.Text)));

    [Fact]
    public void Each_sentence_knows_its_line() =>
        Assert.Equal([0, 0, 1, 3], Readability.Sentences("Call now. Do not wait.\n- chest pain\n\nLook again.").Select(sentence => sentence.Line));

    [Theory]
    [InlineData("Call {emergencyNumber} now", 3)]
    [InlineData("It's a worst-ever headache, isn’t it?", 6)]
    [InlineData("15 to 20 minutes", 4)]
    [InlineData("- 👍 -", 0)]
    public void Words_are_counted_as_they_are_spoken(string text, int words) =>
        Assert.Equal(words, Readability.Words(text).Count);

    [Fact]
    public void Long_words_and_long_sentences_read_at_a_higher_grade()
    {
        Assert.InRange(Readability.Grade("The cat sat. The dog ran."), -3, 1);
        Assert.InRange(Readability.Grade("Please get medical advice today, and do not wait until tomorrow."), 6, 9);
        Assert.InRange(Readability.Grade("Musculoskeletal complications necessitate immediate professional consultation."), 20, 50);
        Assert.Equal(0, Readability.Grade("👍"));
    }
}
