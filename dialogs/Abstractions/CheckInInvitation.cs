namespace MassageBot.Dialogs;

/// <summary>A check-in that is due in the conversation.</summary>
public sealed record CheckInInvitation
{
    /// <summary>The kept check-in.</summary>
    public required long Id { get; init; }

    /// <summary>The step of the plan.</summary>
    public required string StepId { get; init; }

    /// <summary>Whether it is the one reminder.</summary>
    public bool IsReminder { get; init; }

    /// <summary>From then on it is not asked any more.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The kind of the treatment, a word of the plan.</summary>
    public required string Kind { get; init; }

    /// <summary>What the clinic knows about the client, words of the plan.</summary>
    public required IReadOnlyList<string> Modifiers { get; init; }

    /// <summary>When the treatment ended.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>Whether the client answered "worse" to the check-in before this one.</summary>
    public bool WasWorse { get; init; }
}
