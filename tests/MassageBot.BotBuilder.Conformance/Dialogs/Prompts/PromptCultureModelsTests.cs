using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Prompts;

public class PromptCultureModelsTests
{
    [Theory]
    [InlineData("en-us", "en-us")]
    [InlineData("en-US", "en-us")]
    [InlineData("en-GB", "en-us")]
    [InlineData("en", "en-us")]
    [InlineData("pt-pt", "pt-br")]
    [InlineData("zh-Hans", "zh-cn")]
    [InlineData("zh-tw", "zh-cn")]
    [InlineData("ko", "ko-kr")]
    [InlineData("tr-CY", "tr-tr")]
    public void The_nearest_language_is_the_very_one_or_another_region_of_it(string locale, string expected)
        => Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(locale));

    [Fact]
    public void There_is_none_near_an_unknown_language()
        => Assert.DoesNotContain(PromptCultureModels.MapToNearestLanguage("xx-yy"), PromptCultureModels.GetSupportedCultures().Select(c => c.Locale));

    [Fact]
    public void Nothing_is_near_nothing()
        => Assert.Null(PromptCultureModels.MapToNearestLanguage(null!));

    [Fact]
    public void Every_language_has_all_its_words()
    {
        var cultures = PromptCultureModels.GetSupportedCultures();

        Assert.All(cultures, c => Assert.All(
            (string[])[c.Locale, c.Separator, c.InlineOr, c.InlineOrMore, c.YesInLanguage, c.NoInLanguage],
            word => Assert.False(string.IsNullOrWhiteSpace(word), c.Locale)));
        Assert.Equal(cultures.Length, cultures.Select(c => c.Locale).Distinct().Count());
        Assert.All(cultures, c => Assert.NotEqual(c.YesInLanguage, c.NoInLanguage));
    }

    [Fact]
    public void The_twelve_languages_and_two_more_are_supported()
        => Assert.Superset(
            new HashSet<string>(["en-us", "es-es", "fr-fr", "de-de", "it-it", "pt-br", "nl-nl", "sv-se", "zh-cn", "ja-jp", "ko-kr", "tr-tr"]),
            PromptCultureModels.GetSupportedCultures().Select(c => c.Locale).ToHashSet());

    [Fact]
    public void A_property_gives_the_language_of_its_name()
        => Assert.Equal(
            ["en-us", "es-es", "fr-fr", "de-de", "it-it", "pt-br", "nl-nl", "sv-se", "zh-cn", "ja-jp", "ko-kr", "tr-tr", "bg-bg", "hi-in"],
            new[]
            {
                PromptCultureModels.English, PromptCultureModels.Spanish, PromptCultureModels.French, PromptCultureModels.German, PromptCultureModels.Italian,
                PromptCultureModels.Portuguese, PromptCultureModels.Dutch, PromptCultureModels.Swedish, PromptCultureModels.Chinese, PromptCultureModels.Japanese,
                PromptCultureModels.Korean, PromptCultureModels.Turkish, PromptCultureModels.Bulgarian, PromptCultureModels.Hindi,
            }.Select(c => c.Locale));
}
