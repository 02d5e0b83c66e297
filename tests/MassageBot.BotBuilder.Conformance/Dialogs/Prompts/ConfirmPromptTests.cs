using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Prompts;

public class ConfirmPromptTests
{
    private static async Task<bool?> AnswerAsync(string text, string locale = "en-us", Func<ConfirmPrompt>? prompt = null)
    {
        var talk = Ask.With(prompt ?? (() => new ConfirmPrompt("c")), locale: locale);
        await talk.SayAsync("hi");
        await talk.SayAsync(text);
        return talk.Last.Status == DialogTurnStatus.Complete ? (bool?)talk.Result : null;
    }

    [Theory]
    [InlineData("en-us", "yes")]
    [InlineData("en-gb", "Yes please!")]
    [InlineData("en-us", "yeah, it does")]
    [InlineData("en-us", "Of course")]
    [InlineData("en-us", "hmm, I think so")]
    [InlineData("en-us", "yes but only at night")]
    [InlineData("en-us", "that’s right")]
    [InlineData("en-us", "yes yes")]
    [InlineData("en-us", "👍")]
    [InlineData("en-us", "👍🏽")]
    [InlineData("en-us", "✔️")]
    [InlineData("es-es", "Sí")]
    [InlineData("es-mx", "si, claro")]
    [InlineData("fr-fr", "Oui, bien sûr")]
    [InlineData("fr-ca", "tout à fait")]
    [InlineData("de-de", "Ja")]
    [InlineData("de-ch", "na klar")]
    [InlineData("it-it", "sì")]
    [InlineData("pt-br", "sim por favor")]
    [InlineData("nl-nl", "jazeker")]
    [InlineData("sv-se", "ja tack")]
    [InlineData("zh-cn", "是的")]
    [InlineData("zh-tw", "對")]
    [InlineData("ja-jp", "はい")]
    [InlineData("ja-jp", "はい、そうです")]
    [InlineData("ko-kr", "네")]
    [InlineData("tr-tr", "EVET")]
    [InlineData("xx", "yes")]
    public async Task Yes_is_understood(string locale, string text)
        => Assert.True(await AnswerAsync(text, locale));

    [Theory]
    [InlineData("en-us", "no")]
    [InlineData("en-gb", "Nope.")]
    [InlineData("en-us", "no thanks")]
    [InlineData("en-us", "Of course not")]
    [InlineData("en-us", "absolutely not!")]
    [InlineData("en-us", "well, not really")]
    [InlineData("en-us", "No, I don't")]
    [InlineData("en-us", "I think no")]
    [InlineData("en-us", "👎")]
    [InlineData("es-es", "no, para nada")]
    [InlineData("fr-fr", "non merci")]
    [InlineData("fr-fr", "pas du tout")]
    [InlineData("de-de", "Nein")]
    [InlineData("de-at", "überhaupt nicht")]
    [InlineData("it-it", "per niente")]
    [InlineData("pt-br", "não")]
    [InlineData("pt-pt", "NAO")]
    [InlineData("nl-nl", "nee hoor")]
    [InlineData("sv-se", "nej")]
    [InlineData("zh-cn", "没有")]
    [InlineData("zh-cn", "不是")]
    [InlineData("ja-jp", "いいえ")]
    [InlineData("ko-kr", "아니요")]
    [InlineData("tr-tr", "Hayır")]
    [InlineData("tr-tr", "HAYIR")]
    public async Task No_is_understood(string locale, string text)
        => Assert.False(await AnswerAsync(text, locale));

    [Theory]
    [InlineData("en-us", "no feeling in my leg")]
    [InlineData("en-us", "I have no feeling in my leg")]
    [InlineData("en-us", "no idea")]
    [InlineData("en-us", "I don't know")]
    [InlineData("en-us", "no, I'm not sure")]
    [InlineData("en-us", "yes and no")]
    [InlineData("en-us", "yes, no")]
    [InlineData("en-us", "maybe")]
    [InlineData("en-us", "nothing helps")]
    [InlineData("en-us", "my shoulder hurts")]
    [InlineData("en-us", "3")]
    [InlineData("es-es", "no lo sé")]
    [InlineData("es-es", "no siento la pierna")]
    [InlineData("fr-fr", "je ne sais pas")]
    [InlineData("de-de", "keine Ahnung")]
    [InlineData("de-de", "weiß nicht")]
    [InlineData("it-it", "no, non lo so")]
    [InlineData("pt-br", "não sei")]
    [InlineData("pt-br", "não sinto a perna")]
    [InlineData("nl-nl", "weet ik niet")]
    [InlineData("sv-se", "vet inte")]
    [InlineData("zh-cn", "没有感觉")]
    [InlineData("zh-cn", "不知道")]
    [InlineData("ja-jp", "いやな感じがする")]
    [InlineData("ja-jp", "わかりません")]
    [InlineData("ko-kr", "모르겠어요")]
    [InlineData("tr-tr", "bilmiyorum")]
    public async Task What_is_neither_yes_nor_no_is_asked_again(string locale, string text)
        => Assert.Null(await AnswerAsync(text, locale));

    [Theory]
    [InlineData("1", true)]
    [InlineData("2", false)]
    [InlineData("(2)", false)]
    [InlineData("1.", true)]
    public async Task The_numbers_of_the_choices_answer_too(string text, bool expected)
        => Assert.Equal(expected, await AnswerAsync(text));

    [Fact]
    public async Task Numbers_do_not_answer_where_the_choices_have_none()
        => Assert.Null(await AnswerAsync("1", prompt: () => new ConfirmPrompt("c") { ChoiceOptions = new ChoiceFactoryOptions(", ", " or ", ", or ", false) }));

    [Fact]
    public async Task Own_words_for_yes_and_no_are_shown_and_understood()
    {
        static ConfirmPrompt Own() => new("c")
        {
            ConfirmChoices = Tuple.Create(new Choice("Keep it"), new Choice("Cancel it") { Synonyms = ["drop it"] }),
        };
        var talk = Ask.With(Own, "Your appointment?");

        Assert.Equal(["Your appointment? (1) Keep it or (2) Cancel it"], await talk.SayAsync("hi"));
        Assert.True(await AnswerAsync("keep it", prompt: Own));
        Assert.False(await AnswerAsync("Drop it!", prompt: Own));
    }

    [Theory]
    [InlineData("en-gb", "? (1) Yes or (2) No")]
    [InlineData("de-at", "? (1) Ja oder (2) Nein")]
    [InlineData("fr", "? (1) Oui ou (2) Non")]
    [InlineData("tr-tr", "? (1) Evet veya (2) Hayır")]
    [InlineData("xx-yy", "? (1) Yes or (2) No")]
    public async Task The_choices_are_shown_in_the_language_of_the_message(string locale, string expected)
        => Assert.Equal([expected], await Ask.With(() => new ConfirmPrompt("c"), locale: locale).SayAsync("hi"));

    [Fact]
    public async Task The_language_of_the_options_goes_before_that_of_the_message()
    {
        var options = Ask.Options("?");
        options.RecognizeLanguage = "de-de";
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.PromptAsync("c", options, cancellationToken), Ask.End()]),
            new ConfirmPrompt("c"));
        await talk.SayAsync("hi");

        await talk.SayAsync("jawohl");

        Assert.Equal(true, talk.Result);
    }
}
