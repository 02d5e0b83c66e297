using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Prompts;

public class NumberPromptTests
{
    private static async Task<object?> AnswerAsync<T>(string text, string? locale = "en-us", string? defaultLocale = null)
        where T : struct
    {
        var talk = Ask.With(() => new NumberPrompt<T>("n", null, defaultLocale));
        await talk.SayAsync("hi");
        var message = talk.Message(text);
        message.Locale = locale;
        await talk.SendAsync(message);
        return talk.Last.Status == DialogTurnStatus.Complete ? talk.Result : null;
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData(" 7 ", 7)]
    [InlineData("7.", 7)]
    [InlineData("-2", -2)]
    [InlineData("+3", 3)]
    [InlineData("0", 0)]
    [InlineData("1,000", 1000)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("７", 7)]
    [InlineData("seven", 7)]
    [InlineData("twenty five", 25)]
    [InlineData("twenty-five", 25)]
    [InlineData("minus three", -3)]
    [InlineData("one hundred and one", 101)]
    [InlineData("a dozen", 12)]
    [InlineData("1 million", 1000000)]
    [InlineData("about three I think", 3)]
    [InlineData("it is -3 degrees", -3)]
    [InlineData("I am 45 years old", 45)]
    [InlineData("60 kg", 60)]
    [InlineData("$5", 5)]
    [InlineData("25%", 25)]
    [InlineData("25 percent", 25)]
    public async Task Whole_numbers_are_read_in_digits_and_words(string text, int expected)
        => Assert.Equal(expected, await AnswerAsync<int>(text));

    [Theory]
    [InlineData("8.5")]
    [InlineData("none of that")]
    [InlineData("99999999999")]
    [InlineData("3000000000")]
    [InlineData("-3000000000")]
    [InlineData("two and a half")]
    public async Task What_does_not_fit_a_whole_number_is_asked_again_and_never_cut(string text)
        => Assert.Null(await AnswerAsync<int>(text));

    [Fact]
    public async Task Of_several_numbers_the_first_counts()
        => Assert.Equal(3, await AnswerAsync<int>("three or four"));

    [Theory]
    [InlineData("en-us", "8.5", 8.5)]
    [InlineData("en-gb", "1,000", 1000)]
    [InlineData("en-us", "1,234.56", 1234.56)]
    [InlineData("en-us", "0.5", 0.5)]
    [InlineData("en-us", "1/4", 0.25)]
    [InlineData("en-us", "eight and a half", 8.5)]
    [InlineData("en-us", "three quarters", 0.75)]
    [InlineData("de-de", "8,5", 8.5)]
    [InlineData("de-de", "1.000", 1000)]
    [InlineData("de-de", "1.234,56", 1234.56)]
    [InlineData("de-de", "1.234.567", 1234567)]
    [InlineData("de-de", "acht komma fünf", 8.5)]
    [InlineData("de-de", "etwa 8,5 kg", 8.5)]
    [InlineData("de-de", "fünfundzwanzig", 25)]
    [InlineData("de-de", "25 %", 25)]
    [InlineData("fr-fr", "huit virgule cinq", 8.5)]
    [InlineData("fr-fr", "1234,56", 1234.56)]
    [InlineData("fr-fr", "vingt-cinq", 25)]
    [InlineData("es-es", "1.234,56", 1234.56)]
    [InlineData("es-es", "veinticinco", 25)]
    [InlineData("es-es", "menos tres", -3)]
    [InlineData("es-es", "al menos tres", 3)]
    [InlineData("it-it", "1.234,56", 1234.56)]
    [InlineData("it-it", "venticinque", 25)]
    [InlineData("pt-br", "1.234,56", 1234.56)]
    [InlineData("pt-br", "vinte e cinco", 25)]
    [InlineData("nl-nl", "3,14", 3.14)]
    [InlineData("nl-nl", "1.234,56", 1234.56)]
    [InlineData("nl-nl", "vijfentwintig", 25)]
    [InlineData("sv-se", "3,14", 3.14)]
    [InlineData("sv-se", "tjugofem", 25)]
    [InlineData("sv-se", "minus tre", -3)]
    [InlineData("zh-cn", "1,234.56", 1234.56)]
    [InlineData("zh-cn", "二十五", 25)]
    [InlineData("zh-cn", "负三", -3)]
    [InlineData("ja-jp", "二十五", 25)]
    [InlineData("ja-jp", "マイナス三", -3)]
    [InlineData("ko-kr", "스물다섯", 25)]
    [InlineData("ko-kr", "마이너스 삼", -3)]
    [InlineData("tr-tr", "3,14", 3.14)]
    [InlineData("tr-tr", "yirmi beş", 25)]
    [InlineData("tr-tr", "eksi üç", -3)]
    [InlineData("en-au", "twenty five", 25)]
    [InlineData("EN-US", "seven", 7)]
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
        Assert.Equal(1234.56m, await AnswerAsync<decimal>("1.234,56", "de-de"));
    }

    [Fact]
    public async Task Each_type_has_its_range()
    {
        Assert.Equal(int.MaxValue, await AnswerAsync<int>("2147483647"));
        Assert.Null(await AnswerAsync<int>("2147483648"));
        Assert.Null(await AnswerAsync<long>("99999999999999999999"));
        Assert.NotNull(await AnswerAsync<double>("99999999999999999999"));
    }

    [Fact]
    public void Other_types_are_refused_at_once()
    {
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<short>("n"));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<uint>("n"));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<DateTime>("n"));
    }

    [Fact]
    public async Task The_default_locale_serves_messages_that_name_none()
    {
        Assert.Equal(7, await AnswerAsync<int>("sieben", null, "de-de"));
        Assert.Equal(3.14, await AnswerAsync<double>("3,14", null, "nl-nl"));
    }

    [Fact]
    public async Task The_locale_of_the_message_goes_before_the_default()
    {
        Assert.Equal(7, await AnswerAsync<int>("sept", "fr-fr", "de-de"));
        Assert.Null(await AnswerAsync<int>("sieben", "fr-fr", "de-de"));
    }

    [Fact]
    public async Task Without_both_it_is_English()
        => Assert.Equal(7, await AnswerAsync<int>("seven", null));
}
