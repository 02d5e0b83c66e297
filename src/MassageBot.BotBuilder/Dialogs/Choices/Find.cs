namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices and values in a text.</summary>
public static class Find
{
    /// <summary>Finds choices by their values.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="choices">The values.</param>
    /// <param name="options">How to search; null for the defaults.</param>
    /// <returns>What was found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions? options = null)
        => FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>Finds choices by their values, the titles of their buttons and their synonyms.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="options">How to search; null for the defaults.</param>
    /// <returns>What was found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var find = options ?? new FindChoicesOptions();

        var names = new List<SortedValue>();
        for (var index = 0; index < choices.Count; index++)
        {
            var choice = choices[index];
            if (!find.NoValue)
                AddName(choice.Value, index);
            if (!find.NoAction)
                AddName(choice.Action?.Title, index);
            foreach (var synonym in choice.Synonyms ?? [])
                AddName(synonym, index);
        }

        return FindValues(utterance, names, find).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            Text = found.Text,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });

        void AddName(string? name, int index)
        {
            if (!string.IsNullOrWhiteSpace(name))
                names.Add(new SortedValue { Value = name, Index = index });
        }
    }

    /// <summary>
    /// Finds values in a text. Where two overlap the better one stays, and each index is found once. A text that is one of the values finds that one alone.
    /// </summary>
    /// <param name="utterance">The text.</param>
    /// <param name="values">The values.</param>
    /// <param name="options">How to search; null for the defaults.</param>
    /// <returns>What was found, in the order of the text.</returns>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (string.IsNullOrWhiteSpace(utterance))
            return [];

        var said = utterance.Trim();
        if (values.Find(v => v.Value.Trim().Equals(said, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            var start = utterance.IndexOf(said, StringComparison.Ordinal);
            return [Result(utterance, exact, 1f, start, start + said.Length - 1)];
        }

        var find = options ?? new FindValuesOptions();
        var tokenize = find.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenize(utterance, find.Locale);

        var kept = new List<ValueMatch>();
        foreach (var match in values
            .OrderByDescending(v => v.Value.Length)
            .SelectMany(v => ValueMatch.All(tokens, tokenize(v.Value, find.Locale), v, find))
            .OrderByDescending(m => m.Score))
        {
            if (!kept.Exists(k => k.Value.Index == match.Value.Index || k.Overlaps(match)))
                kept.Add(match);
        }

        return [.. kept.OrderBy(m => m.First).Select(m => Result(utterance, m.Value, m.Score, tokens[m.First].Start, tokens[m.Last].End))];
    }

    private static ModelResult<FoundValue> Result(string utterance, SortedValue value, float score, int start, int end) => new()
    {
        Start = start,
        End = end,
        Text = utterance[start..(end + 1)],
        TypeName = "value",
        Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = score },
    };
}
