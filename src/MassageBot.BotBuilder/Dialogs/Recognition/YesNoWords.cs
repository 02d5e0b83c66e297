namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>What clients say for yes and no, by language. Accents and capitals make no difference when they are compared.</summary>
/// <param name="Yes">Phrases that mean yes.</param>
/// <param name="No">Phrases that mean no. The longest phrase counts, so "of course not" is no "of course".</param>
/// <param name="AfterYes">Words that may follow a yes without a comma and leave it one.</param>
/// <param name="AfterNo">Words that may follow a no without a comma and leave it one.</param>
/// <param name="Fillers">Words that may come first and say nothing.</param>
/// <param name="Unsure">Phrases that make an answer neither, wherever they stand.</param>
internal sealed record YesNoWords(string Yes, string No, string AfterYes, string AfterNo, string Fillers, string Unsure)
{
    public const string DefaultLanguage = "en";
    public const string AnyYes = "👍|👌|✅|✔|☑|ok|okay";
    public const string AnyNo = "👎|❌|✖|🚫|❎";

    public static IReadOnlyDictionary<string, YesNoWords> ByLanguage { get; } = new Dictionary<string, YesNoWords>(StringComparer.Ordinal)
    {
        ["en"] = new(
            Yes: "yes|yeah|yea|yep|yup|yes please|y|sure|of course|definitely|absolutely|certainly|correct|true|indeed|that's right|that is right|that's correct|that is correct|i do|i have|i am|i did|it is|it does|it did|i think so|i guess so|i believe so|uh huh|affirmative",
            No: "no|nope|nah|no thanks|no thank you|n|never|not really|not at all|absolutely not|definitely not|certainly not|of course not|no way|i don't|i dont|i do not|i haven't|i havent|i have not|i am not|i'm not|im not|i didn't|i didnt|i did not|it isn't|it isnt|it is not|it's not|its not|it doesn't|it doesnt|it does not|i don't think so|i dont think so|i do not think so|incorrect|false|negative|none",
            AfterYes: "i|it|please|thanks|thank|but|he|she|we|they|there|sir|madam",
            AfterNo: "i|it|not|never|thanks|thank|but|please|he|she|we|they|there|sorry|sir|madam",
            Fillers: "um|uh|er|erm|hm|hmm|well|oh|ah|so|hey|actually|honestly|i think|i guess|i believe|i'd say|i would say",
            Unsure: "not sure|unsure|not certain|no idea|no clue|don't know|dont know|do not know|dunno|maybe|perhaps|can't tell|cant tell|cannot tell|can't say|cannot say"),
        ["es"] = new(
            Yes: "sí|sip|s|claro|claro que sí|por supuesto|desde luego|vale|de acuerdo|correcto|cierto|exacto|efectivamente|afirmativo|así es|creo que sí|verdad",
            No: "no|nop|n|no gracias|para nada|en absoluto|claro que no|por supuesto que no|creo que no|no creo|nunca|jamás|negativo|la verdad es que no|no mucho",
            AfterYes: "por|claro|gracias|pero|señor|señora",
            AfterNo: "gracias|pero|nunca|señor|señora",
            Fillers: "eh|em|mmm|pues|bueno|oh|ah|a ver|la verdad",
            Unsure: "no sé|no lo sé|no estoy seguro|no estoy segura|no sabría|ni idea|quizá|quizás|tal vez|puede ser|a lo mejor"),
        ["fr"] = new(
            Yes: "oui|ouais|ouaip|si|o|bien sûr|tout à fait|d'accord|exactement|absolument|certainement|effectivement|je crois que oui|je pense que oui|mais oui|oui oui|vrai|correct|c'est ça",
            No: "non|nan|n|non merci|pas du tout|pas vraiment|absolument pas|certainement pas|jamais|je ne crois pas|je ne pense pas|je crois que non|je pense que non|bien sûr que non|mais non|faux",
            AfterYes: "merci|mais|bien|s|madame|monsieur",
            AfterNo: "merci|mais|pas|jamais|madame|monsieur",
            Fillers: "euh|heu|ben|bah|eh bien|alors|oh|ah|hum|je dirais",
            Unsure: "je ne sais pas|je sais pas|sais pas|aucune idée|peut être|pas sûr|pas sûre|pas certain|pas certaine"),
        ["de"] = new(
            Yes: "ja|jawohl|jep|jap|jupp|jo|j|klar|na klar|sicher|natürlich|genau|stimmt|das stimmt|richtig|korrekt|auf jeden fall|selbstverständlich|doch|gerne|wahr|ich denke schon|ich glaube schon|ich denke ja|ich glaube ja",
            No: "nein|ne|nee|nö|n|nein danke|nicht wirklich|gar nicht|überhaupt nicht|auf keinen fall|keineswegs|niemals|nie|natürlich nicht|sicher nicht|ich glaube nicht|ich denke nicht|eher nicht|das stimmt nicht|stimmt nicht|falsch",
            AfterYes: "bitte|danke|aber|ich|es|das|klar|sehr|schon",
            AfterNo: "danke|aber|ich|es|das|bitte|gar|überhaupt|nicht",
            Fillers: "äh|ähm|hm|hmm|mh|also|na|naja|nun|oh|ach|ich glaube|ich denke|ich würde sagen",
            Unsure: "weiß nicht|weiss nicht|weiß ich nicht|weiss ich nicht|weiß es nicht|weiss es nicht|keine ahnung|nicht sicher|unsicher|vielleicht|eventuell|kann sein|schwer zu sagen"),
        ["it"] = new(
            Yes: "sì|s|certo|certo che sì|certamente|esatto|d'accordo|va bene|assolutamente|assolutamente sì|ovviamente|giusto|vero|penso di sì|credo di sì|corretto|direi di sì",
            No: "no|n|no grazie|per niente|affatto|niente affatto|assolutamente no|certo che no|mai|non proprio|penso di no|credo di no|direi di no|non credo|non penso|falso|sbagliato",
            AfterYes: "grazie|per|ma|certo|però",
            AfterNo: "grazie|ma|non|mai|però",
            Fillers: "eh|ehm|mah|beh|allora|oh|ah|dunque",
            Unsure: "non so|non lo so|non saprei|non sono sicuro|non sono sicura|forse|boh|nessuna idea|può darsi|magari"),
        ["pt"] = new(
            Yes: "sim|s|claro|claro que sim|com certeza|certamente|certo|exato|exatamente|isso mesmo|acho que sim|correto|verdade|pois sim|sem dúvida|tá bom|está bem",
            No: "não|n|não obrigado|não obrigada|nunca|jamais|de jeito nenhum|de modo nenhum|de forma alguma|claro que não|acho que não|na verdade não|nem um pouco|errado|falso|pois não",
            AfterYes: "por|obrigado|obrigada|mas|claro|senhor|senhora",
            AfterNo: "obrigado|obrigada|mas|nunca|senhor|senhora",
            Fillers: "é|eh|hum|bem|bom|então|ah|oh|olha",
            Unsure: "não sei|não tenho certeza|não faço ideia|não tenho ideia|talvez|sei lá|pode ser|quem sabe"),
        ["nl"] = new(
            Yes: "ja|jawel|jazeker|jep|yep|j|zeker|natuurlijk|tuurlijk|klopt|dat klopt|inderdaad|oké|prima|juist|absoluut|ik denk het wel|ik denk van wel|waar",
            No: "nee|neen|nee hoor|n|nooit|niet echt|helemaal niet|absoluut niet|zeker niet|natuurlijk niet|nee bedankt|nee dank je|ik denk het niet|ik denk van niet|dat klopt niet|klopt niet|onjuist|onwaar",
            AfterYes: "bedankt|dank|maar|ik|het|graag|hoor|dat|alsjeblieft|alstublieft",
            AfterNo: "bedankt|dank|maar|ik|het|hoor|dat|niet|nooit",
            Fillers: "eh|uh|ehm|hm|hmm|nou|tja|oh|ach|ik denk",
            Unsure: "weet niet|weet ik niet|weet het niet|geen idee|geen flauw idee|niet zeker|onzeker|misschien|wellicht|zou kunnen"),
        ["sv"] = new(
            Yes: "ja|jo|japp|jajamän|ja tack|javisst|j|visst|absolut|självklart|givetvis|precis|stämmer|det stämmer|korrekt|okej|det tror jag|jag tror det|sant|ja det har jag|ja det gör det",
            No: "nej|nä|nää|näe|nix|nej tack|n|aldrig|inte alls|inte direkt|inte riktigt|absolut inte|verkligen inte|självklart inte|det tror jag inte|jag tror inte det|stämmer inte|det stämmer inte|falskt|fel",
            AfterYes: "tack|men|jag|det|gärna",
            AfterNo: "tack|men|jag|det|inte|aldrig",
            Fillers: "eh|öh|hm|hmm|alltså|nåja|åh|tja",
            Unsure: "vet inte|vet ej|vet jag inte|ingen aning|inte säker|osäker|kanske|möjligen"),
        ["zh"] = new(
            Yes: "是|是的|是啊|对|對|对的|對的|对啊|好|好的|好啊|嗯|嗯嗯|没错|沒錯|当然|當然|可以|有|有的|行|要|确定|確定|会|會",
            No: "不|不是|不是的|没有|沒有|没|沒|不对|不對|不行|不可以|不要|不用|不会|不會|不好|否|从不|從不|从来没有|從來沒有|完全没有",
            AfterYes: "谢|謝|啊|呀|哦|了|请|請",
            AfterNo: "谢|謝|啊|呀|哦|了",
            Fillers: "那个|呃|额|哦|啊",
            Unsure: "不知道|不确定|不確定|不清楚|不太清楚|不太确定|不好说|不好說|可能|也许|也許|说不定|說不定|好像"),
        ["ja"] = new(
            Yes: "はい|ええ|うん|そう|そうです|そうですね|そうだね|もちろん|もちろんです|あります|はいあります|はいそうです|はいお願いします|お願いします|その通り|その通りです|正しい|オッケー|オーケー|了解|了解です",
            No: "いいえ|いえ|いや|ううん|違う|違います|ちがう|ちがいます|ない|ないです|ありません|いいえありません|いいえ違います|いいえ結構です|結構です|全然|全くない|全くありません|まったくありません|だめ|ダメ|ノー",
            AfterYes: "お",
            AfterNo: "結",
            Fillers: "えっと|えーと|ええと|あの|まあ|うーん",
            Unsure: "わかりません|分かりません|わからない|分からない|たぶん|多分|かもしれ|はっきりしない|不明"),
        ["ko"] = new(
            Yes: "네|네네|예|응|넵|넹|그래|그래요|맞아|맞아요|맞습니다|물론|물론이죠|물론입니다|좋아요|좋습니다|있어요|있습니다|그렇습니다|그럼요|오케이",
            No: "아니|아니요|아니오|아뇨|아닙니다|아니에요|아니예요|없어요|없습니다|없음|전혀|전혀 없어요|싫어요|절대|안돼요|안 돼요|노",
            AfterYes: "감사합니다|고마워요|부탁합니다|부탁드립니다|부탁해요",
            AfterNo: "괜찮아요|괜찮습니다|감사합니다|고마워요|안",
            Fillers: "음|어|저|글쎄 네|저기",
            Unsure: "모르겠어요|모르겠습니다|모르겠네요|몰라요|몰라|글쎄요|글쎄|아마|아마도|확실하지"),
        ["tr"] = new(
            Yes: "evet|evet lütfen|e|tabii|tabi|tabii ki|tabi ki|elbette|olur|tamam|doğru|kesinlikle|kesinlikle evet|aynen|aynen öyle|öyle|var|evet var|sanırım evet|pekala",
            No: "hayır|h|yok|hayır yok|değil|olmaz|asla|hiç|hayır teşekkürler|kesinlikle hayır|kesinlikle değil|tabii ki hayır|tabii ki değil|pek değil|öyle değil|doğru değil|sanırım hayır|yanlış",
            AfterYes: "lütfen|teşekkürler|teşekkür|ama|fakat|efendim",
            AfterNo: "teşekkürler|teşekkür|ama|fakat|efendim",
            Fillers: "şey|ee|hmm|yani|işte|ya",
            Unsure: "bilmiyorum|bilmem|emin değilim|belki|fikrim yok|hiç fikrim yok|galiba|olabilir|muhtemelen"),
    };
}
