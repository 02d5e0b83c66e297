using Microsoft.Bot.Builder.Dialogs.Recognition;

namespace MassageBot.BotBuilder.Tests.Dialogs;

public class YesNoWordsTests
{
    [Theory]
    [InlineData("en-us", "yes|Yes.|YES!|yeah|yep|yup|sure|of course|mhm|uh huh|yes please|go ahead|I do|hmm, I think so|well yes|that’s right|yes, why?|👍|👍🏽|✔️|ok|Okay!|ｙｅｓ")]
    [InlineData("es-es", "sí|si|Sí.|SÍ|sip|claro|claro que sí|por supuesto|sí, por favor|si pero solo de noche|pues sí|así es|vale|creo que sí")]
    [InlineData("fr-fr", "oui|Oui !|ouais|OUI|bien sûr|bien sur|tout à fait|oui s'il vous plaît|si|euh oui|d'accord|c'est ça|ben oui")]
    [InlineData("de-de", "ja|Ja!|jo|jep|klar|na klar|natürlich|natuerlich|auf jeden Fall|doch|genau|ja bitte|ja klar|stimmt|ich glaube schon|naja, ja")]
    [InlineData("it-it", "sì|si|sí|Sì.|certo|certo che sì|va bene|esatto|d'accordo|sì grazie|ma sì|beh sì|penso di sì")]
    [InlineData("pt-br", "sim|Sim!|SIM|claro|com certeza|isso|é sim|tenho|tá bom|sim por favor|acho que sim|bem, sim")]
    [InlineData("pt-pt", "sim|está bem|exacto|com certeza")]
    [InlineData("nl-nl", "ja|Ja hoor|jazeker|jep|tuurlijk|klopt|zeker weten|ja graag|oké|ik denk het wel|nou ja, ja")]
    [InlineData("sv-se", "ja|Ja tack|jo|japp|jadå|absolut|självklart|sjalvklart|just det|stämmer|det tror jag|JO")]
    [InlineData("zh-cn", "是|是的|对|对的|好|好的|嗯|没错|当然|有|可以|会|是的，谢谢|好的谢谢|ＯＫ|ＹＥＳ|yes")]
    [InlineData("zh-tw", "是|對|對的|沒錯|當然|會|好的，謝謝")]
    [InlineData("zh-hk", "係|係呀|好")]
    [InlineData("ja-jp", "はい|はい！|ハイ|ﾊｲ|ええ|うん|ｳﾝ|そうです|はい、そうです|もちろん|お願いします|あります|その通りです|ＯＫ|はい。|はい｡|えっと、はい|ええと、はい")]
    [InlineData("ko-kr", "네|네.|예|응|네 맞아요|맞아요|그럼요|물론이죠|있어요|좋아요|ㅇㅇ|ＯＫ|ok")]
    [InlineData("tr-tr", "evet|EVET|e|tabii|tabii ki|TABİİ|olur|tamam|doğru|dogru|DOĞRU|aynen|var|şey, evet|evet lütfen")]
    public void These_say_yes(string locale, string texts)
        => Assert.All(texts.Split('|'), text => Assert.True(YesNo.Recognize(text, locale), text));

    [Theory]
    [InlineData("en-us", "no|No.|NO!|nope|nah|no thanks|not at all|never|of course not|absolutely not|not really|I don't|i dont|no, I don’t|uh uh|not yet|none|👎|ｎｏ")]
    [InlineData("es-es", "no|No.|nop|no gracias|para nada|en absoluto|claro que no|nunca|jamás|jamas|qué va|ninguno|creo que no|pues no|nada")]
    [InlineData("fr-fr", "non|Non !|nan|NON|non merci|pas du tout|jamais|bien sûr que non|pas vraiment|euh non|aucun|je ne crois pas")]
    [InlineData("de-de", "nein|Nein!|nee|nö|noe|ne|nein danke|gar nicht|überhaupt nicht|ueberhaupt nicht|auf keinen Fall|natürlich nicht|ach wo|keine|stimmt nicht|ich glaube nicht")]
    [InlineData("it-it", "no|No.|no grazie|per niente|assolutamente no|certo che no|ma no|mai|niente|non credo|beh no")]
    [InlineData("pt-br", "não|nao|Não!|NAO|NÃO|não obrigado|nunca|de jeito nenhum|claro que não|acho que não|não tenho|nada|nenhum")]
    [InlineData("nl-nl", "nee|Nee!|neen|nee hoor|nee bedankt|helemaal niet|nooit|zeker niet|welnee|geen|ik denk het niet|eigenlijk niet")]
    [InlineData("sv-se", "nej|Nej!|nä|nää|nej tack|nejdå|inte alls|aldrig|absolut inte|det tror jag inte|knappast|NEJ")]
    [InlineData("zh-cn", "不|不是|没有|没|不要|不用了|不会|不行|否|无|没有，谢谢|完全没有|当然不是|no")]
    [InlineData("zh-tw", "不是|沒有|不會|不用了，謝謝")]
    [InlineData("zh-hk", "唔係|冇|唔使")]
    [InlineData("ja-jp", "いいえ|いいえ。|イイエ|ｲｲｴ|いえ|いや|違います|ありません|ないです|特にない|いいえ、結構です|結構です|ない|なし|ﾉｰ|あのう、いいえ")]
    [InlineData("ko-kr", "아니요|아니오|아뇨|아니|아니요.|아닙니다|없어요|없습니다|전혀|아니요 괜찮아요|싫어요|ㄴㄴ")]
    [InlineData("tr-tr", "hayır|hayir|HAYIR|h|yok|değil|degil|DEĞİL|asla|hayır teşekkürler|olmaz|hiç|pek değil|yoo")]
    public void These_say_no(string locale, string texts)
        => Assert.All(texts.Split('|'), text => Assert.False(YesNo.Recognize(text, locale) ?? true, text));

    [Theory]
    [InlineData("en-us", "no feeling in my leg|I can't feel my leg|I have no strength|i can no longer walk|no idea|not sure|maybe|probably not|yes and no|yes no|y/n|n/a|right|no problem|hmm 🤔 yes|no?|yes?|Yes ?|sometimes|nothing helps")]
    [InlineData("es-es", "no sé|no lo se|no siento la pierna|si me muevo me duele|tal vez|sí y no|cómo no|como no|a veces|más o menos|¿no?|no mucho|no puedo moverlo")]
    [InlineData("fr-fr", "je ne sais pas|pas sûr|peut-être|si je bouge|aucune idée|aucune sensation|oui et non|bof|non ?|ça dépend|pas de force dans la main")]
    [InlineData("de-de", "weiß nicht|weiss nicht|keine Ahnung|keine Kraft im Arm|vielleicht|jein|ja und nein|ne?|Ja, ne?|kein Gefühl|kann ich nicht sagen|es kommt drauf an")]
    [InlineData("it-it", "non so|non lo so|forse|magari|boh|assolutamente|come no|non sento la gamba|sì e no|dipende|no?|può darsi")]
    [InlineData("pt-br", "não sei|não tenho certeza|não tenho força na perna|não sinto a perna|talvez|pois não|pois sim|sim e não|mais ou menos|nem sim nem não|no pescoço")]
    [InlineData("nl-nl", "weet ik niet|geen idee|geen gevoel in mijn been|waar?|misschien|niet zeker|ja en nee|niet goed|hangt ervan af")]
    [InlineData("sv-se", "vet inte|kanske|nå|nå, jag vet inte|nja|jaha|ingen känsel|ja och nej|det beror på|inte bra")]
    [InlineData("zh-cn", "不知道|没感觉|没有感觉|无力|不行了|不能动|对不起|不好意思|是不是|有没有|没问题|没事|可能|应该是|好像有|不太舒服|对吗|不会吧|有的时候")]
    [InlineData("ja-jp", "わかりません|いやな感じがする|いや結構痛い|いや大変です|ない方がいい|大丈夫です|いいです|はい？|たぶん|そうですか|ばい|ため|全然感じない|はいる|うんざり|えー|どうでしょう|そうですね、わかりません")]
    [InlineData("ko-kr", "모르겠어요|글쎄요|아마도|네?|괜찮아요|전혀 안 움직여요|네 없어요|잘 모르겠어요|감각이 없어요|예전에")]
    [InlineData("tr-tr", "bilmiyorum|BİLMİYORUM|belki|olabilir|hiç his yok|değil mi|olur mu|yok mu|öyle mi|emin değilim|evet ve hayır|ne")]
    public void These_say_neither(string locale, string texts)
        => Assert.All(texts.Split('|'), text => Assert.Null(YesNo.Recognize(text, locale)));

    [Theory]
    [InlineData("ja", "de-de|nl-nl|sv-se", "en-us|es-es|fr-fr|it-it|pt-br|zh-cn|ja-jp|ko-kr|tr-tr")]
    [InlineData("si", "es-es|fr-fr|it-it", "en-us|de-de|pt-br|nl-nl|sv-se|zh-cn|ja-jp|ko-kr|tr-tr")]
    [InlineData("o", "fr-fr", "en-us|es-es|de-de|it-it|pt-br|nl-nl|sv-se|tr-tr")]
    [InlineData("e", "tr-tr", "en-us|es-es|fr-fr|de-de|it-it|pt-br|nl-nl|sv-se")]
    [InlineData("s", "es-es|it-it|pt-br", "en-us|fr-fr|de-de|nl-nl|sv-se|tr-tr")]
    [InlineData("j", "de-de|nl-nl|sv-se", "en-us|es-es|fr-fr|it-it|pt-br|tr-tr")]
    [InlineData("y", "en-us|zh-cn|ja-jp|ko-kr", "es-es|fr-fr|de-de|it-it|pt-br|nl-nl|sv-se|tr-tr")]
    [InlineData("hai", "ja-jp", "en-us|de-de|it-it|tr-tr|zh-cn")]
    [InlineData("jo", "de-de|sv-se", "en-us|nl-nl|es-es|tr-tr")]
    [InlineData("var", "tr-tr", "en-us|sv-se|de-de|fr-fr|pt-br")]
    [InlineData("sure", "en-us", "fr-fr|es-es|tr-tr|it-it")]
    public void A_yes_of_one_language_is_none_in_others(string text, string yes, string neither)
    {
        Assert.All(yes.Split('|'), locale => Assert.True(YesNo.Recognize(text, locale), locale));
        Assert.All(neither.Split('|'), locale => Assert.Null(YesNo.Recognize(text, locale)));
    }

    [Theory]
    [InlineData("nee", "de-de|nl-nl", "en-us|es-es|fr-fr|it-it|pt-br|sv-se|tr-tr")]
    [InlineData("ne", "de-de", "en-us|es-es|fr-fr|it-it|pt-br|nl-nl|sv-se|tr-tr|ja-jp")]
    [InlineData("h", "tr-tr", "en-us|de-de|es-es")]
    [InlineData("nej", "sv-se", "en-us|de-de|nl-nl")]
    [InlineData("no", "en-us|es-es|fr-fr|de-de|it-it|nl-nl|sv-se|zh-cn|ja-jp|ko-kr", "pt-br|tr-tr")]
    [InlineData("yok", "tr-tr", "en-us|de-de|fr-fr")]
    [InlineData("mai", "it-it", "en-us|fr-fr|pt-br|de-de|ja-jp")]
    public void A_no_of_one_language_is_none_in_others(string text, string no, string neither)
    {
        Assert.All(no.Split('|'), locale => Assert.False(YesNo.Recognize(text, locale) ?? true, locale));
        Assert.All(neither.Split('|'), locale => Assert.Null(YesNo.Recognize(text, locale)));
    }

    [Theory]
    [InlineData("de", "jawohl")]
    [InlineData("DE-de", "jawohl")]
    [InlineData("de_AT", "jawohl")]
    [InlineData(" de-CH ", "jawohl")]
    [InlineData("zh-Hans", "是的")]
    [InlineData("zh-Hant-HK", "係")]
    [InlineData("en-GB", "yes")]
    [InlineData("xx-yy", "yes")]
    [InlineData("", "yes")]
    [InlineData("not a locale!", "yes")]
    public void The_language_is_found_in_any_way_to_write_it_and_is_English_otherwise(string locale, string text)
        => Assert.True(YesNo.Recognize(text, locale));

    [Fact]
    public void Every_phrase_of_every_language_says_what_its_list_says()
    {
        foreach (var (language, words) in YesNoWords.ByLanguage)
        {
            Assert.All(words.Yes.Split('|'), phrase => Assert.True(YesNo.Recognize(phrase, language), $"{language}: {phrase}"));
            Assert.All(words.No.Split('|'), phrase => Assert.False(YesNo.Recognize(phrase, language) ?? true, $"{language}: {phrase}"));
            Assert.All(words.Unsure.Split('|'), phrase => Assert.Null(YesNo.Recognize(phrase, language)));
            Assert.All(words.Fillers.Split('|'), phrase => Assert.Null(YesNo.Recognize(phrase, language)));
        }
    }

    [Fact]
    public void Every_phrase_is_understood_without_its_accents_and_in_capitals()
    {
        foreach (var (language, words) in YesNoWords.ByLanguage)
        {
            Assert.All(words.Yes.Split('|'), phrase => Assert.True(YesNo.Recognize(FoldedWords.WithoutAccents(phrase), language), $"{language}: {phrase}"));
            Assert.All(words.No.Split('|'), phrase => Assert.False(YesNo.Recognize(phrase.ToUpperInvariant(), language) ?? true, $"{language}: {phrase}"));
        }
    }

    [Theory]
    [InlineData("yes \uD83D", true)]
    [InlineData("\uDC4D", null)]
    [InlineData("n\uD83Do", null)]
    [InlineData("😀", null)]
    [InlineData("yes 🙂", true)]
    [InlineData("🙏 yes", true)]
    [InlineData("no 😢", false)]
    [InlineData("yes 👎", null)]
    [InlineData("yes 🤷", null)]
    [InlineData("🤷‍♀️", null)]
    [InlineData("yes\u0000", true)]
    public void An_emoji_is_no_word_and_a_broken_one_no_failure(string text, bool? expected)
        => Assert.Equal(expected, YesNo.Recognize(text, "en-us"));

    [Fact]
    public void A_very_long_text_is_neither()
        => Assert.Null(YesNo.Recognize("yes " + new string('x', 600), "en-us"));
}
