namespace MassageBot.Dialogs;

/// <summary>The wordings listed in one text, separated by commas.</summary>
internal sealed class WordList
{
    private readonly HashSet<string> _exact;
    private readonly HashSet<string> _plain;

    public WordList(string text)
    {
        Words = text.Split(',', StringSplitOptions.TrimEntries);
        Plain = [.. Words.Select(PlainWords.Of)];
        _exact = Words.ToHashSet(StringComparer.Ordinal);
        _plain = Plain.Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>As they are written.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Their bare words; empty for one that has none, such as a thumb.</summary>
    public IReadOnlyList<string> Plain { get; }

    /// <summary>Whether the whole text is one of them.</summary>
    public bool Holds(string text) => _exact.Contains(text.Trim()) || _plain.Contains(PlainWords.Of(text));
}
