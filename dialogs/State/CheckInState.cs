namespace MassageBot.Dialogs;

/// <summary>The check-in that a conversation is at, with what was answered so far.</summary>
public sealed record CheckInState
{
    /// <summary>The check-in.</summary>
    public required CheckInInvitation Invitation { get; init; }

    /// <summary>How many of its questions were answered.</summary>
    public int Asked { get; init; }

    /// <summary>The answer chosen.</summary>
    public string? Choice { get; init; }

    /// <summary>From 0 to 10.</summary>
    public int? Strength { get; init; }

    /// <summary>Signs that are new.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    /// <summary>Whether what was answered is being looked into; what comes of it is kept with the check-in.</summary>
    public bool IsInTriage { get; init; }
}
