using System.Globalization;
using Microsoft.Recognizers.Text;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A place in a list that a client wrote: by its number, or as "the second one" or "last".</summary>
internal sealed record RecognizedPlace(int Number, int Start, int End, string Text)
{
    public static IReadOnlyList<RecognizedPlace> Ordinals(string utterance, string locale, int count)
    {
        if (utterance.Length > RecognizerModels.LongestText || PlainNumber.TryReadPlace(utterance, out _))
            return [];

        var places = new List<RecognizedPlace>();
        foreach (var found in RecognizerModels.Ordinals(utterance, locale))
        {
            if (Read(found, count) is { } number)
                places.Add(At(found, number));
        }

        return places;
    }

    public static IReadOnlyList<RecognizedPlace> Numbers(string utterance, string locale)
    {
        if (PlainNumber.TryReadPlace(utterance, out var plain))
            return [new RecognizedPlace(plain, 0, utterance.Length - 1, utterance)];
        if (utterance.Length > RecognizerModels.LongestText)
            return [];

        // The "one" of "the next one" is no number.
        var ordinals = RecognizerModels.Ordinals(utterance, locale);
        var places = new List<RecognizedPlace>();
        foreach (var found in RecognizerModels.Numbers(utterance, locale))
        {
            if (Value(found, "value") is { } number && !ordinals.Any(ordinal => ordinal.Start <= found.End && found.Start <= ordinal.End + 1))
                places.Add(At(found, number));
        }

        return places;
    }

    // "Last" counts from the end of the list. "The next one" counts from nowhere, so it names none.
    private static int? Read(ModelResult found, int count) => Field(found, "relativeTo") switch
    {
        null => Value(found, "value"),
        "start" => Value(found, "offset") ?? Value(found, "value"),
        "end" => count + (Value(found, "offset") ?? 0),
        _ => null,
    };

    private static RecognizedPlace At(ModelResult found, int number) => new(number, found.Start, found.End, found.Text);

    private static string? Field(ModelResult found, string key)
        => found.Resolution is { } resolution && resolution.TryGetValue(key, out var value) ? value?.ToString() : null;

    private static int? Value(ModelResult found, string key)
        => int.TryParse(Field(found, key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
