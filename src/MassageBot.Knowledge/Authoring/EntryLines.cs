namespace MassageBot.Knowledge.Authoring;

/// <summary>Where the fields of an entry stand in its file, for problems that show up only when the entry is looked at as a whole.</summary>
internal sealed record EntryLines(int Id, int Question, IReadOnlyList<int> Phrasings, IReadOnlyList<int> Related)
{
    /// <summary>The list of sources.</summary>
    public required int Sources { get; init; }

    /// <summary>How many sources are named, known or not.</summary>
    public required int SourceCount { get; init; }

    /// <summary>Sources without a word of how well they were read for this entry.</summary>
    public required IReadOnlyList<int> UntaggedSources { get; init; }

    public required int Reviewed { get; init; }

    public required int ReviewBy { get; init; }

    public required int SignOff { get; init; }

    /// <summary>The first line of the answer.</summary>
    public required int Text { get; init; }
}
