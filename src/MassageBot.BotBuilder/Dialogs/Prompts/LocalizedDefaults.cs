using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words of the prompts by language, and the way from a client's locale to one of them.</summary>
internal static class LocalizedDefaults
{
    public static Dictionary<string, ChoiceFactoryOptions> ForChoices()
        => PromptCultureModels.GetSupportedCultures().ToDictionary(c => c.Locale, Written, StringComparer.OrdinalIgnoreCase);

    public static Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> ForConfirmation()
        => PromptCultureModels.GetSupportedCultures().ToDictionary(
            c => c.Locale,
            c => (new Choice(c.YesInLanguage), new Choice(c.NoInLanguage), Written(c)),
            StringComparer.OrdinalIgnoreCase);

    // The very locale, then the language's supported region, then English, then whatever there is.
    public static T Find<T>(Dictionary<string, T> byLocale, string culture)
    {
        foreach (var candidate in (string?[])[culture, PromptCultureModels.MapToNearestLanguage(culture), PromptCulture.Default])
        {
            if (candidate is not null && byLocale.TryGetValue(candidate, out var found))
                return found;
        }

        return byLocale.Count > 0
            ? byLocale.First().Value
            : throw new InvalidOperationException("The prompt was created with an empty table of choice defaults. Give it at least one language.");
    }

    private static ChoiceFactoryOptions Written(PromptCultureModel culture)
        => new(culture.Separator, culture.InlineOr, culture.InlineOrMore, true);
}
