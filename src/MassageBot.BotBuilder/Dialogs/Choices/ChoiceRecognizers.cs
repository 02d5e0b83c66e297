using Microsoft.Bot.Builder.Dialogs.Recognition;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds out what a client chose.</summary>
public class ChoiceRecognizers
{
    /// <summary>Creates one; all its members are static.</summary>
    public ChoiceRecognizers()
    {
    }

    /// <summary>Finds choices in a text, see <see cref="RecognizeChoices(string, IList{Choice}, FindChoicesOptions)"/>.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="choices">The values of the choices.</param>
    /// <param name="options">How to search; null for the defaults.</param>
    /// <returns>What was found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions? options = null)
        => RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>
    /// Finds choices in a text by their names. If none is named: by their place ("the second one", "last"), and then by their number ("2", "two").
    /// </summary>
    /// <param name="utterance">The text.</param>
    /// <param name="list">The choices.</param>
    /// <param name="options">How to search; null for the defaults.</param>
    /// <returns>What was found, in the order of the text.</returns>
    /// <remarks>
    /// A number counts wherever it stands in the text, as in Bot Builder: "one of my legs" chooses the first. Switch numbers off in the options where
    /// clients write sentences. A place is counted from the end too ("the last one"), which differs from Bot Builder.
    /// </remarks>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (string.IsNullOrWhiteSpace(utterance) || list.Count == 0)
            return [];

        var find = options ?? new FindChoicesOptions();
        var named = Find.FindChoices(utterance, list, find);
        if (named.Count > 0)
            return named;

        var locale = string.IsNullOrWhiteSpace(find.Locale) ? PromptCulture.Default : find.Locale;
        var ordinals = find.RecognizeOrdinals ? Chosen(list, RecognizedPlace.Ordinals(utterance, locale, list.Count)) : [];
        if (ordinals.Count > 0)
            return ordinals;

        return find.RecognizeNumbers ? Chosen(list, RecognizedPlace.Numbers(utterance, locale)) : [];
    }

    private static List<ModelResult<FoundChoice>> Chosen(IList<Choice> list, IEnumerable<RecognizedPlace> places) =>
    [
        .. places
            .Where(place => place.Number >= 1 && place.Number <= list.Count)
            .OrderBy(place => place.Start)
            .Select(place => new ModelResult<FoundChoice>
            {
                Start = place.Start,
                End = place.End,
                Text = place.Text,
                TypeName = "choice",
                Resolution = new FoundChoice { Value = list[place.Number - 1].Value, Index = place.Number - 1, Score = 1f },
            }),
    ];
}
