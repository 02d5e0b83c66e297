using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>One check-in of the plan. All times count from the end of the treatment.</summary>
public sealed record CareStep
{
    /// <summary>Its id, as kept check-ins name it.</summary>
    public required string Id { get; init; }

    /// <summary>The best moment.</summary>
    public required TimeSpan Due { get; init; }

    /// <summary>Quiet hours don't move it before this moment.</summary>
    public required TimeSpan Earliest { get; init; }

    /// <summary>Quiet hours move it beyond this moment only when nothing before is permitted.</summary>
    public required TimeSpan Latest { get; init; }

    /// <summary>From here on it is skipped.</summary>
    public required TimeSpan Expires { get; init; }

    /// <summary>Whether it is sent in quiet hours, too.</summary>
    public bool IsSafety { get; init; }

    /// <summary>One of these must fit; none means every treatment.</summary>
    public required IReadOnlyList<CareCondition> When { get; init; }

    /// <summary>What it asks, in order; none only tells.</summary>
    public required IReadOnlyList<string> Asks { get; init; }

    /// <summary>How long after the sending the one reminder goes out; null for none.</summary>
    public TimeSpan? Reminder { get; init; }

    /// <summary>From which level on answers are taken.</summary>
    public required IReadOnlyList<CareFloor> Floors { get; init; }

    /// <summary>Key of the line that a lock screen may show.</summary>
    public required string PreviewKey { get; init; }

    /// <summary>Key of the text that it begins with.</summary>
    public required string OpeningKey { get; init; }

    /// <summary>Key of the reminder's text; null when there is no reminder.</summary>
    public string? ReminderKey { get; init; }

    /// <summary>Why then, and why this.</summary>
    public required string Rationale { get; init; }

    /// <summary>Ids of the sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>How well the sources were read: V, V2, K or J.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>The clinician who approved it; null until one has.</summary>
    public SignOff? SignedBy { get; init; }

    /// <summary>Whether it belongs to a treatment.</summary>
    public bool IsFor(string kind, IReadOnlyCollection<string> areas, IReadOnlyCollection<string> modifiers) =>
        When.Count == 0 || When.Any(condition => condition.Fits(kind, areas, modifiers));

    /// <summary>The lowest level for what a client answered, with its row; null when the answers alone raise nothing.</summary>
    public CareFloor? FloorOf(string? answer, decimal? strength) =>
        Floors.Where(floor => floor.Holds(answer, strength)).MaxBy(floor => floor.AtLeast);
}
