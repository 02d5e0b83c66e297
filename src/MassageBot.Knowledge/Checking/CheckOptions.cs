namespace MassageBot.Knowledge.Checking;

/// <summary>Settings of one <see cref="KnowledgeCheck"/>.</summary>
public sealed record CheckOptions
{
    /// <summary>The day of the check, by which a review is overdue or not yet possible.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Whether phrasings that find another entry first, without being answered by it, are told as notes.</summary>
    public bool WithNotes { get; init; }

    /// <summary>
    /// What is wrong with the wording of an entry that clients read. The rules of wording belong to whoever writes texts for
    /// clients beside this room; null when nobody judges the wording.
    /// </summary>
    public Func<Entry, IEnumerable<WordingProblem>>? Wording { get; init; }
}
