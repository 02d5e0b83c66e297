namespace MassageBot.Dialogs;

/// <summary>What produced a message: carried by every message of the bot as an entity (docs/protocol.md).</summary>
public sealed record Outcome
{
    /// <summary>The entity's type on the wire.</summary>
    public const string EntityType = "urn:massagebot:outcome";

    /// <summary>Always <see cref="EntityType"/>.</summary>
    public string Type { get; init; } = EntityType;

    /// <summary>One of <see cref="OutcomeKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The knowledge entry that answered.</summary>
    public string? EntryId { get; init; }

    /// <summary>Short hash of that entry's content.</summary>
    public string? EntryVersion { get; init; }

    /// <summary>Calibrated probability (0 to 1) that the entry answers the question.</summary>
    public double? Confidence { get; init; }

    /// <summary>Source codes.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>Day of the last review, ISO 8601.</summary>
    public string? Reviewed { get; init; }

    /// <summary>The question being asked.</summary>
    public string? QuestionId { get; init; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<OutcomeOption>? Options { get; init; }

    /// <summary>True when more than one option may be chosen.</summary>
    public bool? Multiple { get; init; }

    /// <summary>EMERGENCY, URGENT, ROUTINE, THERAPIST or SELF-CARE.</summary>
    public string? Level { get; init; }

    /// <summary>CRISIS, SAFEGUARDING, MATERNITY, INFO or absent.</summary>
    public string? Route { get; init; }

    /// <summary>The rules that fired.</summary>
    public IReadOnlyList<string>? RuleIds { get; init; }

    /// <summary>Version of the rules and texts that decided.</summary>
    public string? ContentVersion { get; init; }

    /// <summary>Reference of the escalation.</summary>
    public string? Reference { get; init; }

    /// <summary>The entries offered.</summary>
    public IReadOnlyList<string>? EntryIds { get; init; }
}
