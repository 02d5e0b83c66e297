using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Prompts;

public class NumberPromptTests
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
    [InlineData("7", 7)]
    [InlineData(" 7 ", 7)]
    [InlineData("7.", 7)]
    [InlineData("-2", -2)]
    [InlineData("+3", 3)]
    [InlineData("1,000", 1000)]
    [InlineData("７", 7)]
    [InlineData("seven", 7)]
    [InlineData("about three I think", 3)]
    [InlineData("7/10", 7)]
    [InlineData("7 / 10", 7)]
    [InlineData("80/100", 80)]
    [InlineData("it is 7/10 now", 7)]
    [InlineData("seven out of ten", 7)]
    [InlineData("I would say 8 out of 10", 8)]
    public async Task Whole_numbers_are_read_in_digits_and_words(string text, int expected)
        => Assert.Equal(expected, await AnswerAsync<int>(text));

    [Theory]
    [InlineData("8.5")]
    [InlineData("none of that")]
    [InlineData("99999999999")]
    [InlineData("3/0")]
    [InlineData("1/3")]
    public async Task What_does_not_fit_a_whole_number_is_asked_again_and_never_cut(string text)
        => Assert.Null(await AnswerAsync<int>(text));

    [Theory]
    [InlineData("en-us", "8.5", 8.5)]
    [InlineData("en-us", "8,5", 8.5)]
    [InlineData("en-gb", "1,000", 1000)]
    [InlineData("en-us", "0,500", 0.5)]
    [InlineData("en-us", "1/4", 0.25)]
    [InlineData("en-us", "7/10", 7)]
    [InlineData("en-us", "seven out of ten", 7)]
    [InlineData("en-us", "eight and a half", 8.5)]
    [InlineData("de-de", "8,5", 8.5)]
    [InlineData("de-de", "8.5", 8.5)]
    [InlineData("de-de", "1.000", 1000)]
    [InlineData("de-de", "acht komma fünf", 8.5)]
    [InlineData("de-de", "etwa 8,5 kg", 8.5)]
    [InlineData("fr-fr", "huit virgule cinq", 8.5)]
    [InlineData("es-es", "siete", 7)]
    [InlineData("it-it", "sette", 7)]
    [InlineData("pt-br", "sete", 7)]
    [InlineData("nl-nl", "zeven", 7)]
    [InlineData("sv-se", "sju", 7)]
    [InlineData("zh-cn", "七", 7)]
    [InlineData("ja-jp", "七", 7)]
    [InlineData("ko-kr", "칠", 7)]
    [InlineData("tr-tr", "yedi", 7)]
    [InlineData("xx-yy", "seven", 7)]
    [InlineData("not a locale at all!", "7.5", 7.5)]
    public async Task Numbers_are_read_in_the_language_of_the_message(string locale, string text, double expected)
        => Assert.Equal(expected, await AnswerAsync<double>(text, locale));

    [Fact]
    public async Task Every_supported_type_gets_its_own_value()
    {
        Assert.Equal(12, await AnswerAsync<int>("12"));
        Assert.Equal(9_999_999_999L, await AnswerAsync<long>("9999999999"));
        Assert.Equal(1.5f, await AnswerAsync<float>("1.5"));
        Assert.Equal(1.5d, await AnswerAsync<double>("1.5"));
        Assert.Equal(1.1m, await AnswerAsync<decimal>("1.1"));
    }

    [Fact]
    public void Other_types_are_refused_at_once()
        => Assert.Throws<NotSupportedException>(() => new NumberPrompt<short>("n"));

    [Fact]
    public async Task The_default_locale_serves_messages_that_name_none()
    {
        var talk = Ask.With(() => new NumberPrompt<int>("n", defaultLocale: "de-de"));
        await talk.SayAsync("hi");
        var message = talk.Message("sieben");
        message.Locale = null;

        await talk.SendAsync(message);

        Assert.Equal(7, talk.Result);
    }

    [Fact]
    public async Task A_very_long_message_is_no_number()
        => Assert.Null(await AnswerAsync<int>(new string('x', 5000) + " 7"));
}
