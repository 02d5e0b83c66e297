using MassageBot.BotBuilder.Conformance.Dialogs;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>
/// Bot Builder reads "7/10" as 0.7. A pain of seven out of ten must not arrive as none at all, a number must not lose its sign,
/// and one that could be read in two ways by its commas is read in the way that somebody would write it.
/// </summary>
public class NumberReadingTests
{
    private static async Task<object?> AnswerAsync<T>(string text, string locale = "en-us")
        where T : struct
    {
        var talk = Ask.With(() => new NumberPrompt<T>("n"), locale: locale);
        await talk.SayAsync("hi");
        await talk.SayAsync(text);
        return talk.Last.Status == DialogTurnStatus.Complete ? talk.Result : null;
    }

    [Theory]
    [InlineData("7/10", 7)]
    [InlineData("7 / 10", 7)]
    [InlineData("80/100", 80)]
    [InlineData("10/10", 10)]
    [InlineData("it is 7/10 now", 7)]
    [InlineData("seven out of ten", 7)]
    [InlineData("I would say 8 out of 10", 8)]
    public async Task A_mark_on_a_scale_of_ten_or_a_hundred_is_the_mark(string text, int expected)
    {
        Assert.Equal(expected, await AnswerAsync<int>(text));
        Assert.Equal((double)expected, await AnswerAsync<double>(text));
    }

    [Theory]
    [InlineData("1/3")]
    [InlineData("3/0")]
    [InlineData("11/10")]
    public async Task A_fraction_is_no_whole_number(string text)
        => Assert.Null(await AnswerAsync<int>(text));

    [Theory]
    [InlineData("en-us", "8,5", 8.5)]
    [InlineData("en-us", "0,500", 0.5)]
    [InlineData("en-us", "1.234,56", 1234.56)]
    [InlineData("de-de", "8.5", 8.5)]
    [InlineData("de-de", "1,234.56", 1234.56)]
    [InlineData("de-ch", "1'234.56", 1234.56)]
    [InlineData("de-ch", "1’234’567", 1234567)]
    [InlineData("fr-fr", "1 234,56", 1234.56)]
    [InlineData("fr-fr", "1\u202F234,56", 1234.56)]
    [InlineData("sv-se", "12 345", 12345)]
    [InlineData("en-us", "1.234.567", 1234567)]
    [InlineData("de-de", "1,234,567", 1234567)]
    [InlineData("not a locale at all!", "7.5", 7.5)]
    public async Task Commas_and_points_are_read_by_their_places(string locale, string text, double expected)
        => Assert.Equal(expected, await AnswerAsync<double>(text, locale));

    [Theory]
    [InlineData("de-de", "minus drei", -3)]
    [InlineData("fr-fr", "moins trois", -3)]
    [InlineData("fr-fr", "au moins trois", 3)]
    [InlineData("fr-fr", "plus ou moins trois", 3)]
    [InlineData("it-it", "meno tre", -3)]
    [InlineData("it-it", "più o meno tre", 3)]
    [InlineData("pt-br", "menos três", -3)]
    [InlineData("pt-br", "pelo menos três", 3)]
    [InlineData("pt-br", "mais ou menos três", 3)]
    [InlineData("nl-nl", "minus drie", -3)]
    [InlineData("es-es", "al menos tres", 3)]
    public async Task The_word_for_minus_counts_and_at_least_is_no_minus(string locale, string text, int expected)
        => Assert.Equal(expected, await AnswerAsync<int>(text, locale));

    [Theory]
    [InlineData("7 \uD83D")]
    [InlineData("\uDC4D 7")]
    public async Task A_broken_emoji_beside_a_number_is_no_failure(string text)
        => Assert.Equal(7, await AnswerAsync<int>(text));

    [Fact]
    public async Task A_very_long_message_is_no_number()
        => Assert.Null(await AnswerAsync<int>(new string('x', 5000) + " 7"));
}
