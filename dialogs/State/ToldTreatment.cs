namespace MassageBot.Dialogs;

/// <summary>A treatment that a client tells of, as far as it is known; nothing of it is kept elsewhere before they agree.</summary>
public sealed record ToldTreatment
{
    /// <summary>When it was, one of <see cref="ToldTimes"/>.</summary>
    public string? When { get; init; }

    /// <summary>When it ended, about.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Its kind, a word of the plan.</summary>
    public string? Kind { get; init; }

    /// <summary>The areas named, words of the plan.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>What the client told of themselves before, words of the plan.</summary>
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    /// <summary>Whether the clinic told of it already: then only the client's word is missing.</summary>
    public bool IsKnown { get; init; }
}
