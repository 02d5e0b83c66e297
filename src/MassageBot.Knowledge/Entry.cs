namespace MassageBot.Knowledge;

/// <summary>One reviewed answer of the knowledge base, as its author wrote it.</summary>
public sealed record Entry
{
    /// <summary>Kebab-case name, the same as the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>The question in its plainest form; shown as a suggestion.</summary>
    public required string Question { get; init; }

    /// <summary>Other ways in which clients ask it.</summary>
    public IReadOnlyList<string> Phrasings { get; init; } = [];

    /// <summary>Whom the entry is written for. Staff see the entries for clients as well.</summary>
    public IReadOnlyList<Audience> Audiences { get; init; } = [];

    /// <summary>What the entry is for.</summary>
    public EntryKind Kind { get; init; }

    /// <summary>Topic number of the editorial list, or empty.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Free words for grouping and for the staff's search.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>True when the question is about a symptom someone may have now.</summary>
    public bool IsSymptom { get; init; }

    /// <summary>What the answer rests on.</summary>
    public IReadOnlyList<EntrySource> Sources { get; init; } = [];

    /// <summary>Day of the last review.</summary>
    public DateOnly Reviewed { get; init; }

    /// <summary>Day by which the entry has to be reviewed again.</summary>
    public DateOnly ReviewBy { get; init; }

    /// <summary>True until a clinician has signed the entry off.</summary>
    public bool SignOffPending { get; init; }

    /// <summary>Ids of entries that a reader of this one may want next.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Level of care that the text speaks of (<c>SELF-CARE</c>, <c>URGENT</c> ...), or null.</summary>
    public string? Level { get; init; }

    /// <summary>Names of the clinic's facts that the text needs; without one of them the entry must not be served.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The answer, Markdown, with its placeholders (<c>{clinicPhone}</c>) not yet filled.</summary>
    public required string Text { get; init; }

    /// <summary>Short hash of the file's text.</summary>
    public required string Version { get; init; }

    /// <summary>Path of the file, as in <see cref="ContentFile.Path"/>.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the entry may be shown to that audience.</summary>
    public bool IsFor(Audience audience) => audience == Audience.Staff || Audiences.Contains(audience);
}
