namespace MassageBot.Storage;

/// <summary>A check-in as staff and the client's own turn see it.</summary>
public sealed record CheckInRecord
{
    /// <summary>Its row.</summary>
    public required long Id { get; init; }

    /// <summary>The step of the plan.</summary>
    public required string Step { get; init; }

    /// <summary>Where it stands.</summary>
    public required CheckInStatus Status { get; init; }

    /// <summary>Why it was skipped, cancelled or put off, or why it failed.</summary>
    public string? Reason { get; init; }

    /// <summary>When it is or was due.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>From when on it is not sent.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When something is to be done about it next.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>When it was handed over.</summary>
    public DateTimeOffset? HandedAt { get; init; }

    /// <summary>How: <c>chat</c> or <c>mail</c>.</summary>
    public string? Way { get; init; }

    /// <summary>When the client was reminded.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When the client answered.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What they answered.</summary>
    public CheckInAnswer? Answer { get; init; }

    /// <summary>The client's row.</summary>
    public required long ClientId { get; init; }

    /// <summary>The client.</summary>
    public required CareClient Client { get; init; }

    /// <summary>What the client said about being asked.</summary>
    public required ClientPermission Permission { get; init; }

    /// <summary>Whether there is a conversation to ask in.</summary>
    public required bool HasConversation { get; init; }

    /// <summary>The treatment.</summary>
    public required TreatmentRecord Treatment { get; init; }
}
