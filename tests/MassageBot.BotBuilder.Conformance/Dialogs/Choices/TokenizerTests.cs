using Microsoft.Bot.Builder.Dialogs.Choices;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Choices;

public class TokenizerTests
{
    private static List<Token> Cut(string text) => Tokenizer.DefaultTokenizer(text);

    [Theory]
    [InlineData("lower back", "lower|back")]
    [InlineData("  lower   back  ", "lower|back")]
    [InlineData("neck, back; (knee)!", "neck|back|knee")]
    [InlineData("well-being", "well|being")]
    [InlineData("it's", "it|s")]
    [InlineData("3 times a day", "3|times|a|day")]
    [InlineData("L4/L5", "L4|L5")]
    [InlineData("one\ttwo\nthree", "one|two|three")]
    [InlineData("São Paulo", "São|Paulo")]
    [InlineData("боль в шее", "боль|в|шее")]
    [InlineData("목 통증", "목|통증")]
    [InlineData("fine 👍 thanks", "fine|👍|thanks")]
    [InlineData("👍👎", "👍|👎")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("?!", "")]
    public void A_text_is_cut_at_spaces_and_punctuation_and_around_emoji(string text, string expected)
        => Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Cut(text).Select(t => t.Text));

    [Fact]
    public void Words_keep_their_places_in_the_text()
    {
        var words = Cut(" It's  São-Paulo ");

        Assert.Equal(["It", "s", "São", "Paulo"], words.Select(w => w.Text));
        Assert.Equal([1, 4, 7, 11], words.Select(w => w.Start));
        Assert.Equal([2, 4, 9, 15], words.Select(w => w.End));
    }

    [Fact]
    public void Words_are_compared_in_small_letters()
        => Assert.Equal(["it", "s", "são", "paulo"], Cut("IT'S São-PAULO").Select(w => w.Normalized));

    [Fact]
    public void The_default_is_the_one_there_is()
        => Assert.Equal(Tokenizer.DefaultTokenizerImpl("my neck", "en-us").Select(t => t.Text), Tokenizer.DefaultTokenizer("my neck", "en-us").Select(t => t.Text));
}
