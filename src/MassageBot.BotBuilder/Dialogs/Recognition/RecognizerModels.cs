using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>
/// The models of the recognisers, by language. Each is made of large expressions that take hundreds of milliseconds to compile, so it
/// is created when a text first needs it, and plain numbers never get here.
/// </summary>
internal static class RecognizerModels
{
    // Nobody answers a question for a number or a date with more; the expressions are not made for essays.
    public const int LongestText = 500;

    private static readonly ConcurrentDictionary<string, Lazy<IModel>> NumberModels = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Lazy<IModel>> OrdinalModels = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Lazy<DateTimeModel>> DateTimeModels = new(StringComparer.Ordinal);

    public static List<ModelResult> Numbers(string text, string locale)
        => Neutral(() => Get(NumberModels, locale, static c => new NumberRecognizer(c, NumberOptions.None, lazyInitialization: true).GetNumberModel(c)).Parse(text));

    public static List<ModelResult> Ordinals(string text, string locale)
        => Neutral(() => Get(OrdinalModels, locale, static c => new NumberRecognizer(c, NumberOptions.None, lazyInitialization: true).GetOrdinalModel(c)).Parse(text));

    public static List<ModelResult> Dates(string text, string locale, DateTime? now)
        => Neutral(() =>
        {
            var model = Get(DateTimeModels, locale, static c => new DateTimeRecognizer(c, DateTimeOptions.None, lazyInitialization: true).GetDateTimeModel(c));
            return now is { } reference ? model.Parse(text, reference) : model.Parse(text);
        });

    // The adapter sets the culture of the thread to the client's. The models mix it up with their own: one that was made in another
    // culture finds nothing in a Japanese turn.
    private static List<ModelResult> Neutral(Func<List<ModelResult>> parse)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return parse();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static T Get<T>(ConcurrentDictionary<string, Lazy<T>> models, string locale, Func<string, T> create)
    {
        var culture = Known(locale);
        return models.GetOrAdd(culture, c => new Lazy<T>(() => create(c))).Value;
    }

    // Clients may send any text as their locale; only known languages get a place in the cache.
    private static string Known(string locale)
    {
        var nearest = Culture.MapToNearestLanguage(locale.Trim().ToLowerInvariant());
        return Culture.SupportedCultures.Any(c => c.CultureCode.Equals(nearest, StringComparison.OrdinalIgnoreCase)) ? nearest : Culture.English;
    }
}
