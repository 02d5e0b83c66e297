using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Prompts;

/// <summary>Rule 15: the words of the language, then the numbers of the choices.</summary>
public class ConfirmPromptTests
{
    private static async Task<bool?> AnswerAsync(string text, string? locale = "en-us", Func<ConfirmPrompt>? prompt = null)
    {
        var talk = Ask.With(prompt ?? (() => new ConfirmPrompt("c")));
        await talk.SayAsync("hi");
        var message = talk.Message(text);
        message.Locale = locale;
        await talk.SendAsync(message);
        return talk.Last.Status == DialogTurnStatus.Complete ? (bool?)talk.Result : null;
    }

    private static async Task<string?> QuestionAsync(string? locale, Func<ConfirmPrompt>? prompt = null)
    {
        var talk = Ask.With(prompt ?? (() => new ConfirmPrompt("c")));
        var message = talk.Message("hi");
        message.Locale = locale;
        return Assert.Single(await talk.SendAsync(message)).Text;
    }

    [Theory]
    [InlineData("en-us", "yes|Yes|YES|yep|sure|ok|👍")]
    [InlineData("es-es", "sí|Sí|si")]
    [InlineData("fr-fr", "oui|Oui")]
    [InlineData("de-de", "ja|Ja")]
    [InlineData("it-it", "sì|si")]
    [InlineData("pt-br", "sim|Sim")]
    [InlineData("nl-nl", "ja|Ja")]
    [InlineData("sv-se", "ja|Ja")]
    [InlineData("zh-cn", "是的|是|好的")]
    [InlineData("ja-jp", "はい")]
    [InlineData("ko-kr", "예|네")]
    [InlineData("tr-tr", "evet|Evet")]
    public async Task Yes_is_understood_in_the_language_of_the_message(string locale, string texts)
    {
        foreach (var text in texts.Split('|'))
            Assert.True(await AnswerAsync(text, locale), text);
    }

    [Theory]
    [InlineData("en-us", "no|No|NO|nope|👎")]
    [InlineData("es-es", "no|No")]
    [InlineData("fr-fr", "non|Non")]
    [InlineData("de-de", "nein|Nein")]
    [InlineData("it-it", "no|No")]
    [InlineData("pt-br", "não|nao")]
    [InlineData("nl-nl", "nee|Nee")]
    [InlineData("sv-se", "nej|Nej")]
    [InlineData("zh-cn", "不|不是")]
    [InlineData("ja-jp", "いいえ")]
    [InlineData("ko-kr", "아니요|아니오")]
    [InlineData("tr-tr", "hayır|Hayır")]
    public async Task No_is_understood_in_the_language_of_the_message(string locale, string texts)
    {
        foreach (var text in texts.Split('|'))
            Assert.False(await AnswerAsync(text, locale) ?? true, text);
    }

    [Theory]
    [InlineData("my shoulder hurts")]
    [InlineData("3")]
    [InlineData("0")]
    [InlineData("maybe")]
    public async Task What_is_neither_is_asked_again(string text)
    {
        var talk = Ask.With(() => new ConfirmPrompt("c"), "Sure?", "Yes or no, please.");
        await talk.SayAsync("hi");

        Assert.Equal(["Yes or no, please. (1) Yes or (2) No"], await talk.SayAsync(text));
        Assert.Equal(DialogTurnStatus.Waiting, talk.Last.Status);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("2", false)]
    [InlineData("(2)", false)]
    [InlineData("1.", true)]
    public async Task The_numbers_of_the_choices_answer_too(string text, bool expected)
    {
        foreach (var locale in (string[])["en-us", "es-es", "fr-fr", "de-de", "it-it", "pt-br", "nl-nl", "sv-se", "zh-cn", "ja-jp", "ko-kr", "tr-tr", "xx-yy"])
            Assert.Equal(expected, await AnswerAsync(text, locale));
    }

    [Fact]
    public async Task Numbers_do_not_answer_where_the_choices_have_none()
        => Assert.Null(await AnswerAsync("1", prompt: () => new ConfirmPrompt("c") { ChoiceOptions = new ChoiceFactoryOptions(", ", " or ", ", or ", false) }));

    [Fact]
    public async Task Each_language_shows_and_understands_its_own_two_words()
    {
        foreach (var culture in PromptCultureModels.GetSupportedCultures())
        {
            Assert.Equal($"? (1) {culture.YesInLanguage}{culture.InlineOr}(2) {culture.NoInLanguage}", await QuestionAsync(culture.Locale));
            Assert.True(await AnswerAsync(culture.YesInLanguage, culture.Locale), culture.Locale);
            Assert.False(await AnswerAsync(culture.NoInLanguage, culture.Locale) ?? true, culture.Locale);
        }
    }

    [Theory]
    [InlineData("en-gb", "en-us")]
    [InlineData("EN-US", "en-us")]
    [InlineData("en", "en-us")]
    [InlineData("pt-pt", "pt-br")]
    [InlineData("pt-BR", "pt-br")]
    [InlineData("de-AT", "de-de")]
    [InlineData("fr", "fr-fr")]
    [InlineData("es-MX", "es-es")]
    [InlineData("zh-Hans", "zh-cn")]
    [InlineData("zh-TW", "zh-cn")]
    [InlineData("xx-yy", "en-us")]
    [InlineData("", "en-us")]
    [InlineData(null, "en-us")]
    public async Task A_locale_falls_back_to_its_language_and_then_to_English(string? locale, string supported)
    {
        var expected = PromptCultureModels.GetSupportedCultures().Single(c => c.Locale == supported);

        Assert.Equal($"? (1) {expected.YesInLanguage}{expected.InlineOr}(2) {expected.NoInLanguage}", await QuestionAsync(locale));
        Assert.True(await AnswerAsync(expected.YesInLanguage, locale));
        Assert.False(await AnswerAsync(expected.NoInLanguage, locale) ?? true);
    }

    [Fact]
    public async Task Without_a_locale_the_default_of_the_prompt_counts()
    {
        ConfirmPrompt Swedish() => new("c", null, "sv-se");

        Assert.Equal("? (1) Ja eller (2) Nej", await QuestionAsync(null, Swedish));
        Assert.False(await AnswerAsync("nej", null, Swedish) ?? true);
    }

    [Fact]
    public async Task The_locale_of_the_message_goes_before_the_default_of_the_prompt()
    {
        ConfirmPrompt Swedish() => new("c", null, "sv-se");

        Assert.Equal("? (1) Oui ou (2) Non", await QuestionAsync("fr-fr", Swedish));
        Assert.True(await AnswerAsync("oui", "fr-fr", Swedish));
    }

    [Fact]
    public async Task The_language_of_the_options_goes_before_that_of_the_message()
    {
        var options = Ask.Options("?");
        options.RecognizeLanguage = "de-de";
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.PromptAsync("c", options, cancellationToken), Ask.End()]),
            new ConfirmPrompt("c"));
        await talk.SayAsync("hi");

        await talk.SayAsync("nein");

        Assert.Equal(false, talk.Result);
    }

    [Fact]
    public async Task Own_words_for_yes_and_no_are_shown_and_understood()
    {
        static ConfirmPrompt Own() => new("c")
        {
            ConfirmChoices = Tuple.Create(new Choice("Keep it"), new Choice("Cancel it") { Synonyms = ["drop it"] }),
        };

        Assert.Equal("? (1) Keep it or (2) Cancel it", await QuestionAsync("en-us", Own));
        Assert.True(await AnswerAsync("keep it", prompt: Own));
        Assert.False(await AnswerAsync("Cancel it", prompt: Own) ?? true);
        Assert.False(await AnswerAsync("Drop it!", prompt: Own) ?? true);
        Assert.True(await AnswerAsync("1", prompt: Own));
        Assert.True(await AnswerAsync("yes", prompt: Own));
    }

    [Fact]
    public async Task An_own_language_brings_its_own_words()
    {
        var danish = new PromptCultureModel
        {
            Locale = "da-dk", Separator = ", ", InlineOr = " eller ", InlineOrMore = ", eller ", YesInLanguage = "Ja", NoInLanguage = "Nej",
        };
        ConfirmPrompt Danish() => new("c", new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>
        {
            [danish.Locale] = (new Choice(danish.YesInLanguage), new Choice(danish.NoInLanguage), new ChoiceFactoryOptions(danish.Separator, danish.InlineOr, danish.InlineOrMore, true)),
        });

        Assert.Equal("? (1) Ja eller (2) Nej", await QuestionAsync("da-dk", Danish));
        Assert.Equal("? (1) Ja eller (2) Nej", await QuestionAsync("da-DK", Danish));
        Assert.True(await AnswerAsync("ja", "da-dk", Danish));
        Assert.False(await AnswerAsync("nej", "da-dk", Danish) ?? true);
        Assert.False(await AnswerAsync("2", "da-dk", Danish) ?? true);
    }

    [Theory]
    [InlineData(ListStyle.None, "?")]
    [InlineData(ListStyle.Inline, "? (1) Yes or (2) No")]
    [InlineData(ListStyle.List, "?\n\n   1. Yes\n   2. No")]
    public async Task The_style_of_the_prompt_is_used(ListStyle style, string expected)
        => Assert.Equal([expected], await Ask.With(() => new ConfirmPrompt("c") { Style = style }, channelId: "directline").SayAsync("hi"));

    [Fact]
    public async Task Direct_Line_gets_two_buttons()
    {
        var talk = Ask.With(() => new ConfirmPrompt("c"), "Sure?", channelId: "directline");

        var question = Assert.Single(await talk.SendAsync(talk.Message("hi")));

        Assert.Equal("Sure?", question.Text);
        Assert.Equal(["Yes", "No"], question.SuggestedActions!.Actions!.Select(a => a.Title));
    }

    [Fact]
    public async Task A_validator_decides_alone()
    {
        var seen = new List<(bool, bool)>();
        var talk = Ask.With(() => new ConfirmPrompt("c", (prompt, _) =>
        {
            seen.Add((prompt.Recognized.Succeeded, prompt.Recognized.Value));
            return Task.FromResult(prompt.AttemptCount == 3);
        }));

        foreach (var text in (string[])["hi", "yes", "no", "none of this"])
            await talk.SayAsync(text);

        Assert.Equal([(true, true), (true, false), (false, false)], seen);
        Assert.Equal(false, talk.Result);
    }
}
