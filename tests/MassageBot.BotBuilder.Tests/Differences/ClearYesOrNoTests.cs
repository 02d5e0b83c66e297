using MassageBot.BotBuilder.Conformance.Dialogs;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>Bot Builder takes a "no" wherever it stands. "No feeling in my leg" is a finding, and must not end a question as an answer to it.</summary>
public class ClearYesOrNoTests
{
    private static async Task<bool?> AnswerAsync(string text, string locale = "en-us", Func<ConfirmPrompt>? prompt = null)
    {
        var talk = Ask.With(prompt ?? (() => new ConfirmPrompt("c")), locale: locale);
        await talk.SayAsync("hi");
        await talk.SayAsync(text);
        return talk.Last.Status == DialogTurnStatus.Complete ? (bool?)talk.Result : null;
    }

    [Theory]
    [InlineData("en-us", "no feeling in my leg")]
    [InlineData("en-us", "I have no feeling in my leg")]
    [InlineData("en-us", "no idea")]
    [InlineData("en-us", "I don't know")]
    [InlineData("en-us", "no, I'm not sure")]
    [InlineData("en-us", "yes and no")]
    [InlineData("en-us", "yes, no")]
    [InlineData("en-us", "no?")]
    [InlineData("en-us", "I have 2 legs")]
    [InlineData("es-es", "no siento la pierna")]
    [InlineData("fr-fr", "je ne sais pas")]
    [InlineData("de-de", "kein Gefühl im Bein")]
    [InlineData("it-it", "no, non lo so")]
    [InlineData("pt-br", "não sinto a perna")]
    [InlineData("nl-nl", "weet ik niet")]
    [InlineData("sv-se", "ingen känsel")]
    [InlineData("zh-cn", "没有感觉")]
    [InlineData("ja-jp", "いやな感じがする")]
    [InlineData("ko-kr", "감각이 없어요")]
    [InlineData("tr-tr", "hiç his yok")]
    public async Task What_is_no_clear_yes_or_no_is_asked_again(string locale, string text)
        => Assert.Null(await AnswerAsync(text, locale));

    [Theory]
    [InlineData("en-us", "yes but only at night", true)]
    [InlineData("en-us", "Of course", true)]
    [InlineData("en-us", "Of course not", false)]
    [InlineData("en-us", "well, not really", false)]
    [InlineData("de-ch", "na klar", true)]
    [InlineData("de-at", "überhaupt nicht", false)]
    [InlineData("fr-ca", "tout à fait", true)]
    [InlineData("it-it", "per niente", false)]
    [InlineData("nl-nl", "jazeker", true)]
    [InlineData("sv-se", "ja tack", true)]
    [InlineData("zh-tw", "對", true)]
    [InlineData("ja-jp", "はい、そうです", true)]
    [InlineData("ja-jp", "ﾊｲ", true)]
    [InlineData("tr-tr", "HAYIR", false)]
    public async Task More_words_are_known_in_each_language(string locale, string text, bool expected)
        => Assert.Equal(expected, await AnswerAsync(text, locale));

    [Fact]
    public async Task The_words_of_a_choice_are_an_answer_only_if_nothing_else_is_said()
    {
        static ConfirmPrompt Own() => new("c") { ConfirmChoices = Tuple.Create(new Choice("Keep it"), new Choice("Cancel it")) };

        Assert.False(await AnswerAsync("cancel it", prompt: Own) ?? true);
        Assert.Null(await AnswerAsync("I can't cancel it", prompt: Own));
        Assert.Null(await AnswerAsync("Cancel it?", prompt: Own));
    }

    [Theory]
    [InlineData("en-us", "Yes", "No")]
    [InlineData("es-es", "Sí", "No")]
    [InlineData("fr-fr", "Oui", "Non")]
    [InlineData("de-de", "Ja", "Nein")]
    [InlineData("it-it", "Sì", "No")]
    [InlineData("pt-br", "Sim", "Não")]
    [InlineData("nl-nl", "Ja", "Nee")]
    [InlineData("sv-se", "Ja", "Nej")]
    [InlineData("zh-cn", "是的", "不")]
    [InlineData("ja-jp", "はい", "いいえ")]
    [InlineData("ko-kr", "예", "아니요")]
    [InlineData("tr-tr", "Evet", "Hayır")]
    public void The_buttons_say_it_in_plain_words(string locale, string yes, string no)
    {
        var culture = PromptCultureModels.GetSupportedCultures().Single(c => c.Locale == locale);

        Assert.Equal((yes, no), (culture.YesInLanguage, culture.NoInLanguage));
    }
}
