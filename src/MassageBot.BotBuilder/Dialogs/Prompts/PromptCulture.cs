using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The language in which an answer is read and choices are written.</summary>
internal static class PromptCulture
{
    public const string Default = "en-us";

    public static string Choose(ITurnContext turnContext, PromptOptions? options, string? defaultLocale)
    {
        foreach (var candidate in (string?[])[options?.RecognizeLanguage, turnContext.Activity.Locale, defaultLocale])
        {
            if (!string.IsNullOrWhiteSpace(candidate))
                return candidate;
        }

        return Default;
    }

    // A client may send any text as its locale.
    public static CultureInfo ToCultureInfo(string locale) => KnownCulture.Find(locale) ?? CultureInfo.GetCultureInfo(Default);
}
