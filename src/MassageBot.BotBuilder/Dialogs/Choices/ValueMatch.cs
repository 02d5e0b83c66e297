namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value found in the words of a text, from the first to the last word.</summary>
internal sealed record ValueMatch(SortedValue Value, int First, int Last, float Score)
{
    private const int DefaultMaxTokenDistance = 2;

    public bool Overlaps(ValueMatch other) => First <= other.Last && other.First <= Last;

    public static IEnumerable<ValueMatch> All(List<Token> text, List<Token> searched, SortedValue value, FindValuesOptions options)
    {
        var from = 0;
        while (from < text.Count && Next(text, searched, value, options, from) is { } match)
        {
            yield return match;
            from = match.Last + 1;
        }
    }

    private static ValueMatch? Next(List<Token> text, List<Token> searched, SortedValue value, FindValuesOptions options, int from)
    {
        var (matched, skipped, first, last) = (0, 0, -1, -1);
        foreach (var word in searched)
        {
            var at = text.FindIndex(from, t => t.Normalized == word.Normalized);
            if (at < 0)
                continue;

            // The first word may stand anywhere, the others not far behind it.
            var distance = matched > 0 ? at - from : 0;
            if (distance > (options.MaxTokenDistance ?? DefaultMaxTokenDistance))
                continue;

            matched++;
            skipped += distance;
            first = first < 0 ? at : first;
            last = at;
            from = at + 1;
            if (from >= text.Count)
                break;
        }

        if (matched == 0 || (matched < searched.Count && !options.AllowPartialMatches))
            return null;

        // All words in a row give 1; missing and skipped words take away, but something found stays well above nothing.
        var complete = (float)matched / searched.Count;
        var close = (float)matched / (matched + skipped);
        return new ValueMatch(value, first, last, 0.4f + (0.6f * complete * close));
    }
}
