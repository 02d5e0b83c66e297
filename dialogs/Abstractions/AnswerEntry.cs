namespace MassageBot.Dialogs;

/// <summary>A knowledge entry, ready to be shown: its placeholders are filled.</summary>
public sealed record AnswerEntry
{
    /// <summary>Stable id of the entry.</summary>
    public required string Id { get; init; }

    /// <summary>Short hash of the entry's content.</summary>
    public required string Version { get; init; }

    /// <summary>What was answered with.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>The question in its canonical words, also used as a button title.</summary>
    public required string Question { get; init; }

    /// <summary>The answer, Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the entry is about a symptom that somebody may have now.</summary>
    public bool IsSymptom { get; init; }

    /// <summary>Source codes, in the order of the entry.</summary>
    public IReadOnlyList<string> SourceIds { get; init; } = [];

    /// <summary>The same sources as a reader sees them.</summary>
    public IReadOnlyList<string> SourceTitles { get; init; } = [];

    /// <summary>The day of the last review, if it was reviewed.</summary>
    public DateOnly? Reviewed { get; init; }
}
