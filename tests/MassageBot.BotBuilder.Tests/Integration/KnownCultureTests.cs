#if BOTSDK_SOURCE
using Microsoft.Bot.Builder;

namespace MassageBot.BotBuilder.Tests.Integration;

public class KnownCultureTests
{
    [Theory]
    [InlineData("en-GB", "en-GB")]
    [InlineData("EN-gb", "en-GB")]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("nb-NO", "nb-NO")]
    [InlineData("es-419", "es-419")]
    [InlineData("pt", "pt")]
    [InlineData("de-XX", "de")]
    [InlineData("sr-Latn-XX", "sr-Latn")]
    [InlineData("en-GB-u-ca-gregory", "en-GB")]
    [InlineData("de-DE-1996", "de-DE")]
    [InlineData("xx-YY", null)]
    [InlineData("english", null)]
    [InlineData("not a locale !", null)]
    [InlineData("-", null)]
    [InlineData("-u-", null)]
    [InlineData("\ud83d", null)]
    [InlineData("en\0", null)]
    [InlineData("en_GB", "en_gb")]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void Only_a_culture_that_exists_is_found(string? locale, string? expected) =>
        Assert.Equal(expected, KnownCulture.Find(locale)?.Name);

    [Fact]
    public void A_name_of_any_length_is_no_culture() => Assert.Null(KnownCulture.Find(string.Concat(Enumerable.Repeat("en-", 100_000))));
}
#endif
