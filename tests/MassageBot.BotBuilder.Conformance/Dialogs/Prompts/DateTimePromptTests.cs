using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Prompts;

public class DateTimePromptTests
{
    private static async Task<IList<DateTimeResolution>?> AnswerAsync(string text, string locale = "en-us")
    {
        var talk = Ask.With(() => new DateTimePrompt("d"), locale: locale);
        await talk.SayAsync("hi");
        var message = talk.Message(text);
        message.LocalTimestamp = new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.FromHours(1));
        await talk.SendAsync(message);
        return talk.Last.Status == DialogTurnStatus.Complete ? (IList<DateTimeResolution>?)talk.Result : null;
    }

    [Theory]
    [InlineData("en-us", "tomorrow", "2026-11-03")]
    [InlineData("en-us", "next tuesday at 9am", "2026-11-10 09:00:00")]
    [InlineData("en-us", "2026-12-24", "2026-12-24")]
    [InlineData("de-de", "morgen", "2026-11-03")]
    [InlineData("fr-fr", "demain", "2026-11-03")]
    public async Task Dates_are_counted_from_the_clock_of_the_client(string locale, string text, string expected)
        => Assert.Equal(expected, (await AnswerAsync(text, locale))![0].Value);

    [Fact]
    public async Task A_range_has_a_start_and_an_end()
    {
        var found = (await AnswerAsync("last week"))![0];

        Assert.Null(found.Value);
        Assert.Equal("2026-10-26", found.Start);
        Assert.Equal("2026-11-02", found.End);
        Assert.Equal("2026-W44", found.Timex);
    }

    [Fact]
    public async Task What_is_no_date_is_asked_again()
        => Assert.Null(await AnswerAsync("my neck hurts"));
}
