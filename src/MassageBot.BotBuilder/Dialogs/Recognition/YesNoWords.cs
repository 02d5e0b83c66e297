namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>
/// What clients say for yes and no, by language. Capitals, missing accents and the width of letters make no difference when they are compared.
/// What means both, such as "pois não" in Portuguese, "assolutamente" in Italian and "大丈夫です" in Japanese, is in no list.
/// </summary>
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
    public const string AnyUnsure = "🤷|🤔|❓|❔";

    public static IReadOnlyDictionary<string, YesNoWords> ByLanguage { get; } = new Dictionary<string, YesNoWords>(StringComparer.Ordinal)
    {
        ["en"] = new(
            Yes: "yes|yeah|yea|yeh|yep|yup|ya|yah|aye|yes please|y|sure|of course|definitely|absolutely|certainly|totally|exactly|correct|true|indeed|agreed|i agree|that's right|that is right|that's correct|that is correct|that's true|that is true|i do|i have|i am|i did|i can|i will|it is|it does|it did|i think so|i guess so|i believe so|i suppose so|uh huh|mhm|mm hm|mm hmm|mmhm|mmhmm|affirmative|for sure|go ahead|please do|sounds good|you bet|hell yes|hell yeah",
            No: "no|nope|nah|naw|no thanks|no thank you|n|never|not really|not at all|absolutely not|definitely not|certainly not|totally not|of course not|sure not|no way|i don't|i dont|i do not|i haven't|i havent|i have not|i am not|i'm not|im not|i didn't|i didnt|i did not|i can't|i cant|i cannot|i can not|i won't|i wont|i will not|it isn't|it isnt|it is not|it's not|its not|it doesn't|it doesnt|it does not|it didn't|it didnt|it did not|i don't think so|i dont think so|i do not think so|i think not|i guess not|i believe not|i suppose not|that's not right|that is not right|that's not true|that is not true|not true|that's wrong|that is wrong|incorrect|wrong|false|negative|none|none of them|none of these|none of those|none of the above|not yet|not now|not right now|not at the moment|uh uh|nuh uh|rather not|i'd rather not|id rather not|please don't|please dont|please do not|i disagree|hell no",
            AfterYes: "i|it|please|thanks|thank|but|he|she|we|they|there|sir|madam",
            AfterNo: "i|it|not|never|thanks|thank|but|please|he|she|we|they|there|sorry|sir|madam",
            Fillers: "um|uh|er|erm|hm|hmm|well|oh|ah|so|hey|actually|honestly|i think|i guess|i believe|i suppose|i'd say|i would say",
            Unsure: "not sure|unsure|not certain|no idea|no clue|don't know|dont know|do not know|dunno|maybe|perhaps|possibly|probably|might be|it depends|depends on|hard to say|can't tell|cant tell|cannot tell|can't say|cant say|cannot say|can't remember|cant remember|cannot remember|don't remember|dont remember|do not remember"),
        ["es"] = new(
            Yes: "sí|sip|s|sí señor|sí señora|claro|claro que sí|por supuesto|desde luego|vale|dale|de acuerdo|estoy de acuerdo|correcto|es correcto|cierto|es cierto|exacto|exactamente|efectivamente|afirmativo|así es|eso es|obvio|obviamente|seguro|seguro que sí|creo que sí|pienso que sí|verdad|es verdad|absolutamente|con gusto|definitivamente",
            No: "no|nop|nope|nel|n|no gracias|no señor|no señora|para nada|en absoluto|nada|nada de eso|ninguno|ninguna|ninguno de esos|ninguna de esas|claro que no|por supuesto que no|desde luego que no|seguro que no|creo que no|pienso que no|no creo|nunca|jamás|tampoco|negativo|qué va|ni hablar|no es cierto|no es verdad|no es correcto|incorrecto|falso|la verdad es que no|la verdad que no|todavía no|aún no|ahora no|de ninguna manera|de ningún modo|absolutamente no",
            AfterYes: "por|claro|gracias|pero|señor|señora",
            AfterNo: "gracias|pero|nunca|señor|señora",
            Fillers: "eh|em|mmm|pues|bueno|oh|ah|a ver|la verdad",
            Unsure: "no sé|no lo sé|no estoy seguro|no estoy segura|no sabría|ni idea|no tengo idea|quizá|quizás|tal vez|puede ser|puede que|a lo mejor|depende|probablemente|posiblemente|más o menos|no recuerdo|no me acuerdo|sabe dios|quién sabe"),
        ["fr"] = new(
            Yes: "oui|ouais|ouaip|ouep|ui|wi|yes|si|o|bien sûr|bien sûr que oui|tout à fait|d'accord|daccord|exact|exactement|absolument|certainement|évidemment|effectivement|en effet|volontiers|avec plaisir|carrément|affirmatif|ça marche|je crois que oui|je pense que oui|mais oui|mais si|vrai|c'est vrai|correct|c'est correct|c'est exact|c'est ça|je confirme|sans problème",
            No: "non|nan|nope|n|no|non merci|sans façon|pas du tout|du tout|pas vraiment|absolument pas|certainement pas|jamais|jamais de la vie|aucun|aucune|rien|rien de tout ça|je ne crois pas|je crois pas|je ne pense pas|je pense pas|je crois que non|je pense que non|bien sûr que non|évidemment que non|mais non|ça non|que non|pas encore|pas maintenant|négatif|faux|c'est faux|ce n'est pas vrai|c'est pas vrai|plutôt pas|plutôt non|en aucun cas|hors de question",
            AfterYes: "merci|mais|bien|s|madame|monsieur",
            AfterNo: "merci|mais|pas|jamais|madame|monsieur",
            Fillers: "euh|heu|ben|bah|bof|eh bien|alors|oh|ah|hum|je dirais",
            Unsure: "je ne sais pas|je sais pas|sais pas|chais pas|chaipas|ché pas|sais rien|sais plus|aucune idée|pas la moindre idée|peut être|pas sûr|pas sûre|pas certain|pas certaine|ça dépend|cela dépend|probablement|possible|difficile à dire|plus ou moins|me souviens pas|me souviens plus|me rappelle pas|me rappelle plus"),
        ["de"] = new(
            Yes: "ja|jawohl|jawoll|jep|jap|jupp|jup|yep|yes|jo|j|ja gerne|ja bitte|klar|na klar|klaro|aber klar|sicher|aber sicher|natürlich|natuerlich|aber natürlich|genau|ganz genau|exakt|stimmt|das stimmt|das ist richtig|das ist wahr|das ist korrekt|richtig|korrekt|auf jeden fall|auf alle fälle|selbstverständlich|selbstverstaendlich|unbedingt|definitiv|absolut|freilich|logisch|logo|doch|gern|gerne|sehr gern|sehr gerne|einverstanden|in ordnung|wahr|so ist es|ich denke schon|ich glaube schon|ich denke ja|ich glaube ja|denke schon|glaube schon",
            No: "nein|ne|nee|nö|noe|nope|no|n|nein danke|nicht wirklich|gar nicht|überhaupt nicht|ueberhaupt nicht|kein bisschen|auf keinen fall|auf gar keinen fall|keinesfalls|keineswegs|niemals|nie|noch nie|natürlich nicht|natuerlich nicht|selbstverständlich nicht|sicher nicht|bestimmt nicht|definitiv nicht|absolut nicht|ganz sicher nicht|ich glaube nicht|ich denke nicht|ich glaube nein|ich denke nein|glaube nicht|denke nicht|eher nicht|lieber nicht|bitte nicht|eigentlich nicht|noch nicht|jetzt nicht|im moment nicht|das stimmt nicht|stimmt nicht|das ist falsch|falsch|negativ|keine|keiner|keins|keines|keine davon|keins davon|nichts davon|ach wo|quatsch",
            AfterYes: "bitte|danke|aber|ich|es|das|klar|sehr|schon|gerne|natürlich|sicher",
            AfterNo: "danke|aber|ich|es|das|bitte|gar|überhaupt|nicht",
            Fillers: "äh|ähm|aeh|aehm|hm|hmm|mh|also|na|naja|nun|oh|ach|ich glaube|ich denke|ich würde sagen",
            Unsure: "weiß nicht|weiss ned|weiß ich nicht|weiß es nicht|weiß ich leider nicht|kann ich nicht sagen|keine ahnung|kein plan|keinen plan|nicht sicher|nicht ganz sicher|unsicher|vielleicht|eventuell|möglicherweise|möglich|wahrscheinlich|vermutlich|kann sein|könnte sein|mag sein|jein|schwer zu sagen|kommt darauf an|kommt drauf an|je nachdem|erinnere mich nicht"),
        ["it"] = new(
            Yes: "sì|sí|s|sisì|certo|certo che sì|certamente|certissimo|esatto|esattamente|d'accordo|daccordo|sono d'accordo|va bene|assolutamente sì|ovviamente|ovvio|giusto|vero|è vero|è così|proprio così|confermo|volentieri|sicuro|sicuramente|senz'altro|senza dubbio|eccome|ma sì|penso di sì|credo di sì|direi di sì|mi sa di sì|corretto|è corretto|affermativo",
            No: "no|nope|n|no grazie|per niente|per nulla|affatto|niente affatto|assolutamente no|certo che no|ovviamente no|sicuramente no|ma no|macché|mai|mai più|niente|nulla|nessuno|nessuna|nessuno di questi|nessuna di queste|non proprio|neanche per sogno|neanche per idea|penso di no|credo di no|direi di no|mi sa di no|non credo|non penso|non è vero|non è così|non ancora|non adesso|non ora|negativo|falso|sbagliato",
            AfterYes: "grazie|per|ma|certo|però",
            AfterNo: "grazie|ma|non|mai|però",
            Fillers: "eh|ehm|mah|beh|allora|oh|ah|dunque",
            Unsure: "non so|non lo so|non saprei|non ne ho idea|non sono sicuro|non sono sicura|non sono certo|non sono certa|forse|boh|nessuna idea|può darsi|può essere|magari|dipende|probabilmente|possibile|più o meno|così così|non ricordo|non mi ricordo|chissà"),
        ["pt"] = new(
            Yes: "sim|s|claro|claro que sim|com certeza|certamente|certo|está certo|tá certo|exato|exatamente|exacto|exactamente|isso|isso mesmo|isso aí|é isso|acho que sim|creio que sim|penso que sim|correto|correcto|verdade|é verdade|sem dúvida|tá|tá bom|tá bem|está bem|está bom|beleza|é sim|tenho|tenho sim|sinto sim|pode sim|quero|quero sim|aham|uhum|concordo|de acordo|obviamente|evidentemente|com prazer|absolutamente sim",
            No: "não|nop|n|não obrigado|não obrigada|não senhor|não senhora|nunca|jamais|nada|nada disso|nenhum|nenhuma|nenhum deles|nenhuma delas|de jeito nenhum|de modo nenhum|de modo algum|de forma alguma|de forma nenhuma|de maneira nenhuma|claro que não|com certeza não|com certeza que não|certamente que não|acho que não|creio que não|penso que não|na verdade não|não é|não é não|não tenho|não tenho não|não sinto|não quero|ainda não|agora não|nem um pouco|nem pensar|nem por sombras|negativo|errado|falso|não é verdade",
            AfterYes: "por|obrigado|obrigada|mas|claro|senhor|senhora",
            AfterNo: "obrigado|obrigada|mas|nunca|senhor|senhora",
            Fillers: "é|eh|hum|bem|bom|então|ah|oh|olha",
            Unsure: "não sei|não tenho certeza|não tenho a certeza|não faço ideia|não tenho ideia|talvez|sei lá|pode ser|quem sabe|depende|provavelmente|possivelmente|mais ou menos|não lembro|não me lembro|não recordo"),
        ["nl"] = new(
            Yes: "ja|jawel|jazeker|jep|jup|yep|yes|j|zeker|zeker weten|natuurlijk|tuurlijk|uiteraard|vanzelfsprekend|klopt|dat klopt|dat is waar|dat is juist|dat is zo|inderdaad|oké|okee|prima|akkoord|juist|correct|exact|precies|absoluut|graag|heel graag|doe maar|eigenlijk wel|ik denk het wel|ik denk van wel|ik geloof het wel|ik geloof van wel",
            No: "nee|neen|n|nope|no|nooit|niet echt|helemaal niet|totaal niet|absoluut niet|zeker niet|natuurlijk niet|uiteraard niet|echt niet|welnee|geenszins|geen|geen van alle|geen enkele|niets|niks|nee bedankt|nee dank je|nee dank u|nog niet|nog nooit|nu niet|eigenlijk niet|liever niet|ik denk het niet|ik denk van niet|ik geloof het niet|ik geloof van niet|dat klopt niet|klopt niet|dat is niet waar|niet waar|onjuist|onwaar",
            AfterYes: "bedankt|dank|maar|ik|het|graag|hoor|dat|alsjeblieft|alstublieft|natuurlijk|zeker",
            AfterNo: "bedankt|dank|maar|ik|het|hoor|dat|niet|nooit",
            Fillers: "eh|uh|ehm|hm|hmm|nou|tja|oh|ach|ik denk",
            Unsure: "weet niet|weet ik niet|weet het niet|weet ik niet zeker|weet het niet zeker|geen idee|geen flauw idee|niet zeker|onzeker|misschien|wellicht|mogelijk|waarschijnlijk|zou kunnen|kan zijn|hangt ervan af|ligt eraan|min of meer|moeilijk te zeggen|weet ik niet meer"),
        ["sv"] = new(
            Yes: "ja|jo|japp|jadå|jodå|jajamän|jajamensan|ja tack|javisst|ja visst|jovisst|yes|j|visst|absolut|självklart|givetvis|naturligtvis|såklart|så klart|klart det|precis|precis så|just det|exakt|stämmer|det stämmer|det är sant|det är rätt|korrekt|okej|gärna|mhm|det tror jag|jag tror det|tror det|sant|det har jag|det gör jag|det är det|det gör det|ja det har jag|ja det gör det",
            No: "nej|nä|nää|näe|nix|nejdå|nej då|nej tack|nejtack|nope|no|n|aldrig|inte alls|inte direkt|inte riktigt|inte ett dugg|absolut inte|verkligen inte|självklart inte|givetvis inte|naturligtvis inte|så klart inte|såklart inte|visst inte|helst inte|inte än|ännu inte|inte nu|ingen|inga|inget|ingenting|inget av dem|knappast|det tror jag inte|jag tror inte det|tror inte det|tror jag inte|det har jag inte|det gör jag inte|det är det inte|det gör det inte|stämmer inte|det stämmer inte|det är inte sant|falskt|fel",
            AfterYes: "tack|men|jag|det|gärna|absolut|visst",
            AfterNo: "tack|men|jag|det|inte|aldrig",
            Fillers: "eh|öh|hm|hmm|alltså|nåja|nå|jaha|åh|tja",
            Unsure: "vet inte|vet ej|vet jag inte|ingen aning|inte säker|osäker|kanske|möjligen|möjligtvis|troligen|förmodligen|antagligen|kan vara|nja|njae|beror på|svårt att säga|minns inte|kommer inte ihåg"),
        ["zh"] = new(
            Yes: "是|是的|是啊|是呀|是滴|对|對|对的|對的|对啊|對啊|对呀|對呀|好|好的|好啊|好呀|好吧|好滴|嗯|嗯嗯|没错|沒錯|当然|當然|可以|可以的|行|行的|有|有的|有啊|要|要的|确定|確定|会|會|会的|會的|需要|愿意|願意|同意|正确|正確|肯定|係|係呀|係啊|冇錯|yes|y|yeah|yep",
            No: "不|不是|不是的|不是啊|没有|沒有|没有的|沒有的|没有了|沒有了|没|沒|不对|不對|不行|不可以|不要|不要了|不用|不用了|不会|不會|不好|不需要|不愿意|不願意|不同意|不正确|不正確|否|无|無|从不|從不|从没|從沒|从来没有|從來沒有|完全没有|完全沒有|一点也不|一點也不|一点都不|一點都不|当然不|當然不|当然不是|當然不是|绝不|絕不|还没有|還沒有|还没|還沒|唔係|唔系|唔使|唔要|冇|冇呀|冇啊|no|n|nope",
            AfterYes: "谢|謝|啊|呀|哦|喔|请|請",
            AfterNo: "谢|謝|啊|呀|哦|喔",
            Fillers: "那个|那個|呃|额|额额|哦|喔|啊",
            Unsure: "不知道|不晓得|不曉得|不确定|不確定|不清楚|不太清楚|不太确定|不太確定|不好说|不好說|难说|難說|可能|也许|也許|或许|或許|大概|应该|應該|说不定|說不定|不一定|好像|看情况|看情況|记不清|記不清|不记得|不記得|唔知|唔清楚|唔肯定"),
        ["ja"] = new(
            Yes: "はい|ハイ|はーい|ハーイ|ええ|エエ|うん|ウン|そう|そうです|そうですね|そうだね|そうだよ|もちろん|もちろんです|勿論|勿論です|あります|ある|います|はいあります|はいそうです|はいお願いします|お願いします|おねがいします|お願い|その通り|その通りです|そのとおり|そのとおりです|正しい|正しいです|できます|必要です|希望します|同意します|賛成です|いいよ|いいですよ|良いですよ|オッケー|オッケーです|オーケー|オーケーです|了解|了解です|承知しました|イエス|yes|y|yeah|hai",
            No: "いいえ|イイエ|いえ|いや|イヤ|ううん|ウウン|違う|違うよ|違います|違いますよ|ちがう|ちがうよ|ちがいます|ない|ないよ|ないね|ないです|無い|無いです|なし|なしです|無し|無しです|ありません|いいえありません|いいえ違います|いいえ結構です|いえ結構です|いや結構です|いいえ大丈夫です|いえ大丈夫です|いや大丈夫です|結構です|けっこうです|特にない|特にないです|特にありません|特になし|全然|全然ない|全然ないです|全然ありません|全くない|全くないです|全くありません|まったくない|まったくないです|まったくありません|一度もない|一度もありません|そうではありません|そうじゃない|そうじゃないです|できません|必要ない|必要ありません|不要です|いりません|要りません|いらない|いらないです|だめ|ダメ|駄目|だめです|ダメです|ノー|no|n|nope|iie",
            AfterYes: "お|よ",
            AfterNo: "",
            Fillers: "えっと|えーと|ええと|あの|あのう|まあ|うーん|うーむ|えー",
            Unsure: "わかりません|分かりません|わからない|分からない|わかんない|分かんない|知りません|たぶん|多分|おそらく|恐らく|かもしれ|かも知れ|かもです|はっきりしない|どうだろう|どうでしょう|どちらとも|場合による|場合によります|何とも言え|なんとも言え|微妙|不明|覚えていません|覚えてない|覚えていない"),
        ["ko"] = new(
            Yes: "네|네네|네에|넵|넹|넷|예|응|응응|ㅇㅇ|ㅇㅋ|그래|그래요|그렇습니다|그렇죠|그럼요|맞아|맞아요|맞습니다|맞네요|물론|물론이죠|물론이에요|물론입니다|당연하죠|당연하지|당연히|당연합니다|좋아|좋아요|좋습니다|있어|있어요|있습니다|있음|있죠|동의해요|동의합니다|부탁해요|부탁드려요|부탁드립니다|오케이|오키|예스|yes|y|yeah|yep",
            No: "아니|아니요|아니오|아뇨|아니야|아닙니다|아니에요|아니예요|아닌데요|없어|없어요|없습니다|없음|없는데요|없네요|없죠|전혀|전혀요|전혀 없어요|전혀 없습니다|전혀 아니에요|전혀 아닙니다|싫어|싫어요|싫습니다|절대|절대로|절대 아니에요|절대 아닙니다|안돼요|안 돼요|안됩니다|안 됩니다|필요없어요|필요 없어요|필요없습니다|필요 없습니다|동의하지 않아요|동의하지 않습니다|아니요 안 아파요|아니 안 아파요|ㄴㄴ|노|no|n|nope",
            AfterYes: "감사합니다|고마워요|부탁합니다|부탁드립니다|부탁해요|맞아요|맞습니다|있어요|있습니다",
            AfterNo: "괜찮아요|괜찮습니다|감사합니다|고마워요|없어요|없습니다|아니에요|아닙니다",
            Fillers: "음|어|저|글쎄 네|저기",
            Unsure: "모르겠어요|모르겠습니다|모르겠네요|모르겠어|모르겠음|몰라요|몰라|글쎄요|글쎄|아마|아마도|확실하지|확실치|그럴지도|기억이 안|기억 안|상황에 따라"),
        ["tr"] = new(
            Yes: "evet|evet lütfen|e|tabii|tabi|tabii ki|tabi ki|tabiki|elbette|elbette ki|olur|tamam|tamamdır|peki|pekala|pekâlâ|doğru|doğrudur|kesinlikle|kesinlikle evet|aynen|aynen öyle|öyle|var|evet var|vardır|hı hı|sanırım evet|memnuniyetle|kabul|kabul ediyorum|katılıyorum|onaylıyorum|isterim|istiyorum",
            No: "hayır|h|yok|yoo|cık|hayır yok|değil|olmaz|asla|katiyen|hiç|hiçbiri|hiçbir zaman|hiç yok|hiç değil|hayır teşekkürler|kesinlikle hayır|kesinlikle değil|kesinlikle yok|tabii ki hayır|tabii ki değil|pek değil|öyle değil|doğru değil|henüz değil|şimdi değil|maalesef hayır|sanırım hayır|sanmıyorum|zannetmiyorum|istemem|istemiyorum|katılmıyorum|kabul etmiyorum|yanlış",
            AfterYes: "lütfen|teşekkürler|teşekkür|ama|fakat|efendim",
            AfterNo: "teşekkürler|teşekkür|ama|fakat|efendim",
            Fillers: "şey|ee|hmm|yani|işte|ya",
            Unsure: "bilmiyorum|bilmem|bilemiyorum|emin değilim|belki|fikrim yok|hiç fikrim yok|galiba|olabilir|muhtemelen|herhalde|belli değil|söyleyemem|hatırlamıyorum|duruma göre|değişir|kararsızım"),
    };
}
