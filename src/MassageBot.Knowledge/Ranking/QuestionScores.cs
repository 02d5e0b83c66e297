namespace MassageBot.Knowledge.Ranking;

/// <summary>Views into one rented buffer: what a question scored with each phrasing and entry.</summary>
internal readonly ref struct QuestionScores
{
    /// <summary>Rows of padded width that the entries' scores take.</summary>
    public const int Rows = 9;

    public QuestionScores(float[] buffer, int phrasings, int entries, int width)
    {
        Words = buffer.AsSpan(0, phrasings);
        Pairs = buffer.AsSpan(phrasings, phrasings);
        Grams = buffer.AsSpan(2 * phrasings, phrasings);
        var rest = buffer.AsSpan(3 * phrasings, Rows * width);
        Entry = rest[..entries];
        Covered = rest.Slice(width, entries);
        EntryLight = rest.Slice(2 * width, entries);
        CoveredLight = rest.Slice(3 * width, entries);
        Answer = rest.Slice(4 * width, entries);
        Unused = rest.Slice(5 * width, entries);
        Middle = rest.Slice(7 * width, entries);
        Discriminant = rest.Slice(8 * width, entries);
        LogProbabilities = rest.Slice(6 * width, width);
    }

    public Span<float> Words { get; }

    public Span<float> Pairs { get; }

    public Span<float> Grams { get; }

    public Span<float> Entry { get; }

    public Span<float> Covered { get; }

    public Span<float> EntryLight { get; }

    public Span<float> CoveredLight { get; }

    public Span<float> Answer { get; }

    /// <summary>Cosine to the middle of the entry's phrasings.</summary>
    public Span<float> Middle { get; }

    /// <summary>How far the entry's discriminant is below the best.</summary>
    public Span<float> Discriminant { get; }

    public Span<float> Unused { get; }

    /// <summary>Log-probabilities, with the classifier's padding at the end.</summary>
    public Span<float> LogProbabilities { get; }
}
