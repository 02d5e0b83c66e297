namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages for which prompts bring their own words.</summary>
public static class PromptCultureModels
{
    /// <summary>Bulgarian.</summary>
    public static PromptCultureModel Bulgarian => New("bg-bg", ", ", " или ", ", или ", "Да", "Не");

    /// <summary>Chinese.</summary>
    public static PromptCultureModel Chinese => New("zh-cn", ", ", " 要么 ", ", 要么 ", "是的", "不");

    /// <summary>Dutch.</summary>
    public static PromptCultureModel Dutch => New("nl-nl", ", ", " of ", ", of ", "Ja", "Nee");

    /// <summary>English.</summary>
    public static PromptCultureModel English => New("en-us", ", ", " or ", ", or ", "Yes", "No");

    /// <summary>French.</summary>
    public static PromptCultureModel French => New("fr-fr", ", ", " ou ", ", ou ", "Oui", "Non");

    /// <summary>German.</summary>
    public static PromptCultureModel German => New("de-de", ", ", " oder ", ", oder ", "Ja", "Nein");

    /// <summary>Hindi.</summary>
    public static PromptCultureModel Hindi => New("hi-in", ", ", " या ", ", या ", "हां", "नहीं");

    /// <summary>Italian.</summary>
    public static PromptCultureModel Italian => New("it-it", ", ", " o ", ", o ", "Sì", "No");

    /// <summary>Japanese.</summary>
    public static PromptCultureModel Japanese => New("ja-jp", "、 ", " または ", "、 または ", "はい", "いいえ");

    /// <summary>Korean.</summary>
    public static PromptCultureModel Korean => New("ko-kr", ", ", " 또는 ", ", 또는 ", "예", "아니요");

    /// <summary>Portuguese.</summary>
    public static PromptCultureModel Portuguese => New("pt-br", ", ", " ou ", ", ou ", "Sim", "Não");

    /// <summary>Spanish.</summary>
    public static PromptCultureModel Spanish => New("es-es", ", ", " o ", ", o ", "Sí", "No");

    /// <summary>Swedish.</summary>
    public static PromptCultureModel Swedish => New("sv-se", ", ", " eller ", ", eller ", "Ja", "Nej");

    /// <summary>Turkish.</summary>
    public static PromptCultureModel Turkish => New("tr-tr", ", ", " veya ", ", veya ", "Evet", "Hayır");

    /// <summary>Finds the supported language that comes nearest: the very one, or another region of it.</summary>
    /// <param name="cultureCode">The language, for example <c>en-GB</c> or <c>de</c>.</param>
    /// <returns>A supported one, for example <c>en-us</c>; what was given, in small letters, if there is none.</returns>
    public static string? MapToNearestLanguage(string? cultureCode)
    {
        if (cultureCode is null)
            return null;

        var wanted = cultureCode.Trim().Replace('_', '-').ToLowerInvariant();
        var language = wanted.Split('-')[0];
        var supported = GetSupportedCultures();
        return supported.FirstOrDefault(c => c.Locale == wanted)?.Locale
            ?? supported.FirstOrDefault(c => c.Locale.Split('-')[0] == language)?.Locale
            ?? wanted;
    }

    /// <summary>All supported languages.</summary>
    /// <returns>Their words.</returns>
    public static PromptCultureModel[] GetSupportedCultures() =>
    [
        Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish,
    ];

    private static PromptCultureModel New(string locale, string separator, string inlineOr, string inlineOrMore, string yes, string no) => new()
    {
        Locale = locale,
        Separator = separator,
        InlineOr = inlineOr,
        InlineOrMore = inlineOrMore,
        YesInLanguage = yes,
        NoInLanguage = no,
    };
}
