namespace Microsoft.Bot.Schema;

/// <summary>The language of an activity of any kind.</summary>
public static class IActivityExtensions
{
    /// <summary>The language of the activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The locale, or null if there is none.</returns>
    public static string? GetLocale(this IActivity activity) => (activity as Activity)?.Locale;

    /// <summary>Sets the language of the activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="locale">The locale, for example en-GB.</param>
    public static void SetLocale(this IActivity activity, string? locale)
    {
        if (activity is Activity concrete)
            concrete.Locale = locale;
    }
}
