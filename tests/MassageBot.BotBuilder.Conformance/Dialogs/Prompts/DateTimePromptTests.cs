using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Prompts;

public class DateTimePromptTests
{
    // Monday.
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);

    private static async Task<IList<DateTimeResolution>?> AnswerAsync(string text, string? locale = "en-us", string? defaultLocale = null)
    {
        var talk = Ask.With(() => new DateTimePrompt("d", null, defaultLocale));
        await talk.SayAsync("hi");
        var message = talk.Message(text);
        message.Locale = locale;
        message.LocalTimestamp = Now;
        await talk.SendAsync(message);
        return talk.Last.Status == DialogTurnStatus.Complete ? (IList<DateTimeResolution>?)talk.Result : null;
    }

    [Theory]
    [InlineData("en-us", "2026-12-24", "2026-12-24", "2026-12-24")]
    [InlineData("en-us", "3/4/2027", "2027-03-04", "2027-03-04")]
    [InlineData("en-gb", "3/4/2027", "2027-04-03", "2027-04-03")]
    [InlineData("de-de", "03.04.2027", "2027-04-03", "2027-04-03")]
    [InlineData("en-us", "tomorrow", "2026-11-03", "2026-11-03")]
    [InlineData("en-us", "yesterday", "2026-11-01", "2026-11-01")]
    [InlineData("en-us", "in two days", "2026-11-04", "2026-11-04")]
    [InlineData("en-us", "tomorrow at 8pm", "2026-11-03 20:00:00", "2026-11-03T20")]
    [InlineData("en-us", "next tuesday at 9am", "2026-11-10 09:00:00", "2026-11-10T09")]
    [InlineData("en-us", "9am", "09:00:00", "T09")]
    [InlineData("en-us", "noon", "12:00:00", "T12")]
    [InlineData("en-us", "I could come tomorrow, if that suits you", "2026-11-03", "2026-11-03")]
    public async Task A_date_or_time_has_a_value_and_a_TIMEX(string locale, string text, string value, string timex)
    {
        var found = Assert.Single((await AnswerAsync(text, locale))!);

        Assert.Equal((value, timex), (found.Value, found.Timex));
        Assert.Null(found.Start);
        Assert.Null(found.End);
    }

    [Theory]
    [InlineData("es-es", "mañana")]
    [InlineData("fr-fr", "demain")]
    [InlineData("de-de", "morgen")]
    [InlineData("it-it", "domani")]
    [InlineData("pt-br", "amanhã")]
    [InlineData("nl-nl", "morgen")]
    [InlineData("zh-cn", "明天")]
    [InlineData("ja-jp", "明日")]
    [InlineData("tr-tr", "yarın")]
    public async Task Tomorrow_is_known_in_the_language_of_the_message(string locale, string text)
        => Assert.Equal("2026-11-03", (await AnswerAsync(text, locale))![0].Value);

    [Theory]
    [InlineData("tuesday", "XXXX-WXX-2", "2026-10-27|2026-11-03")]
    [InlineData("november 3rd", "XXXX-11-03", "2025-11-03|2026-11-03")]
    [InlineData("1/2", "XXXX-01-02", "2026-01-02|2027-01-02")]
    [InlineData("5 o'clock", "T05|T17", "05:00:00|17:00:00")]
    public async Task What_is_open_has_a_reading_in_the_past_and_one_to_come(string text, string timex, string values)
    {
        var found = (await AnswerAsync(text))!;

        Assert.Equal(values.Split('|'), found.Select(f => f.Value));
        Assert.Equal(timex.Split('|'), found.Select(f => f.Timex).Distinct());
    }

    [Theory]
    [InlineData("last week", "2026-10-26", "2026-11-02", "2026-W44")]
    [InlineData("next week", "2026-11-09", "2026-11-16", "2026-W46")]
    [InlineData("this weekend", "2026-11-07", "2026-11-09", "2026-W45-WE")]
    [InlineData("between 9 and 11am", "09:00:00", "11:00:00", "(T09,T11,PT2H)")]
    [InlineData("morning", "08:00:00", "12:00:00", "TMO")]
    public async Task A_range_has_a_start_and_an_end(string text, string start, string end, string timex)
    {
        var found = Assert.Single((await AnswerAsync(text))!);

        Assert.Null(found.Value);
        Assert.Equal((start, end, timex), (found.Start, found.End, found.Timex));
    }

    [Fact]
    public async Task A_range_may_have_two_readings()
    {
        var found = (await AnswerAsync("from monday to friday"))!;

        Assert.Equal(["2026-10-26", "2026-11-02"], found.Select(f => f.Start));
        Assert.Equal(["2026-10-30", "2026-11-06"], found.Select(f => f.End));
    }

    [Fact]
    public async Task A_duration_is_given_in_seconds()
    {
        var found = Assert.Single((await AnswerAsync("for two hours"))!);

        Assert.Equal(("7200", "PT2H"), (found.Value, found.Timex));
    }

    [Fact]
    public async Task Of_several_dates_the_first_counts()
        => Assert.Equal("2026-11-03", Assert.Single((await AnswerAsync("tomorrow or in four days"))!).Value);

    [Theory]
    [InlineData("my neck hurts")]
    [InlineData("whenever you like")]
    public async Task What_is_no_date_is_asked_again(string text)
        => Assert.Null(await AnswerAsync(text));

    [Fact]
    public async Task The_default_locale_serves_messages_that_name_none()
        => Assert.Equal("2026-11-03", (await AnswerAsync("morgen", null, "de-de"))![0].Value);

    [Theory]
    [InlineData(null)]
    [InlineData("en-au")]
    [InlineData("EN-US")]
    public async Task Without_a_known_locale_it_is_English(string? locale)
        => Assert.Equal("2026-11-03", (await AnswerAsync("tomorrow", locale))![0].Value);

    [Fact]
    public async Task A_validator_can_ask_for_what_is_missing()
    {
        var talk = Ask.With(
            () => new DateTimePrompt("d", (prompt, _) => Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value.All(r => r.Timex!.Contains('T', StringComparison.Ordinal)))),
            "When?",
            "At what time?");
        await talk.SayAsync("hi");

        Assert.Equal(["At what time?"], await talk.SayAsync("2026-12-24"));
        Assert.Empty(await talk.SayAsync("2026-12-24 at 9am"));
        Assert.Equal("2026-12-24 09:00:00", ((IList<DateTimeResolution>)talk.Result!)[0].Value);
    }
}
