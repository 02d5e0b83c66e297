namespace MassageBot.FollowUps;

/// <summary>A treatment as somebody wrote it down: nothing is checked yet.</summary>
internal sealed record TreatmentDraft
{
    public string? Id { get; init; }

    public string? ClientId { get; init; }

    public string? ClientName { get; init; }

    public string? Locale { get; init; }

    public string? TimeZone { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Practitioner { get; init; }

    public string? Kind { get; init; }

    public IReadOnlyList<string> Areas { get; init; } = [];

    public IReadOnlyList<string> Modifiers { get; init; } = [];

    public string? EndedAt { get; init; }

    public string? ConsentVersion { get; init; }

    public string? ConsentAt { get; init; }

    public string? ConsentChannel { get; init; }
}
