using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Choices;

public class ChoiceRecognizersTests
{
    private static readonly string[] Places = ["lower back", "upper back", "neck", "left shoulder"];

    private static string? Best(string text, string? locale = "en-us", FindChoicesOptions? options = null)
    {
        options ??= new FindChoicesOptions();
        options.Locale = locale;
        return ChoiceRecognizers.RecognizeChoices(text, Places, options) is [var best, ..] ? best.Resolution.Value : null;
    }

    [Theory]
    [InlineData("en-us", "2", "upper back")]
    [InlineData("en-us", "#2", "upper back")]
    [InlineData("en-us", "(2)", "upper back")]
    [InlineData("en-us", "number two", "upper back")]
    [InlineData("en-us", "two", "upper back")]
    [InlineData("en-us", "I take 2", "upper back")]
    [InlineData("en-us", "5", null)]
    [InlineData("en-us", "0", null)]
    [InlineData("en-us", "-1", null)]
    [InlineData("es-es", "dos", "upper back")]
    [InlineData("fr-fr", "deux", "upper back")]
    [InlineData("de-de", "zwei", "upper back")]
    [InlineData("it-it", "due", "upper back")]
    [InlineData("pt-br", "dois", "upper back")]
    [InlineData("nl-nl", "twee", "upper back")]
    [InlineData("sv-se", "två", "upper back")]
    [InlineData("zh-cn", "二", "upper back")]
    [InlineData("ja-jp", "二", "upper back")]
    [InlineData("ko-kr", "2", "upper back")]
    [InlineData("tr-tr", "iki", "upper back")]
    public void A_number_chooses_by_the_place_in_the_list(string locale, string text, string? expected)
        => Assert.Equal(expected, Best(text, locale));

    [Theory]
    [InlineData("en-us", "the first one", "lower back")]
    [InlineData("en-us", "2nd", "upper back")]
    [InlineData("en-us", "the third, please", "neck")]
    [InlineData("en-us", "the tenth", null)]
    [InlineData("es-es", "el segundo", "upper back")]
    [InlineData("fr-fr", "le deuxième", "upper back")]
    [InlineData("de-de", "das zweite", "upper back")]
    [InlineData("it-it", "il secondo", "upper back")]
    [InlineData("pt-br", "o segundo", "upper back")]
    [InlineData("nl-nl", "de tweede", "upper back")]
    [InlineData("sv-se", "den andra", "upper back")]
    [InlineData("zh-cn", "第二", "upper back")]
    [InlineData("ko-kr", "두 번째", "upper back")]
    [InlineData("tr-tr", "ikinci", "upper back")]
    public void A_place_chooses_too(string locale, string text, string? expected)
        => Assert.Equal(expected, Best(text, locale));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("en-GB")]
    [InlineData("xx-yy")]
    public void Without_a_known_language_it_is_English(string? locale)
        => Assert.Equal("upper back", Best("the second", locale));

    [Theory]
    [InlineData("ja-JP")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_culture_of_the_thread_makes_no_difference(string culture)
    {
        Assert.Equal("upper back", Best("二", "ja-jp"));
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal("upper back", Best("二", "ja-jp"));
        Assert.Equal("upper back", Best("THE SECOND", "en-us"));
        Assert.Equal(culture, CultureInfo.CurrentCulture.Name);

        CultureInfo.CurrentCulture = before;
    }

    [Fact]
    public void Names_go_before_numbers_and_places()
    {
        Assert.Equal("neck", Best("1 thing: my neck"));
        Assert.Equal("neck", Best("the first thing is my neck"));
    }

    [Fact]
    public void Places_go_before_numbers()
        => Assert.Equal("upper back", Best("the second of the 4"));

    [Fact]
    public void A_name_that_is_a_number_goes_before_the_place()
        => Assert.Equal("3", ChoiceRecognizers.RecognizeChoices("3", ["3", "2", "1"])[0].Resolution.Value);

    [Fact]
    public void Several_places_are_found_in_the_order_of_the_text()
    {
        var found = ChoiceRecognizers.RecognizeChoices("third and first", Places);

        Assert.Equal([2, 0], found.Select(f => f.Resolution.Index));
        Assert.Equal(["neck", "lower back"], found.Select(f => f.Resolution.Value));
        Assert.All(found, f => Assert.Equal("choice", f.TypeName));
    }

    [Fact]
    public void Numbers_and_places_can_be_switched_off_one_by_one()
    {
        FindChoicesOptions Options(bool numbers, bool ordinals) => new() { RecognizeNumbers = numbers, RecognizeOrdinals = ordinals };

        Assert.Null(Best("2", options: Options(false, false)));
        Assert.Null(Best("the second", options: Options(false, false)));
        Assert.Equal("upper back", Best("2", options: Options(true, false)));
        Assert.Equal("upper back", Best("the second", options: Options(false, true)));
        Assert.Null(Best("2", options: Options(false, true)));
        Assert.Equal("neck", Best("my neck", options: Options(false, false)));
    }

    [Fact]
    public void What_names_no_choice_finds_none()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("my knee", Places));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", (string[])[]));
    }
}
