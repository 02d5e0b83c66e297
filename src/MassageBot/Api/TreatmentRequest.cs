using System.Text.Json.Serialization;
using MassageBot.FollowUps;

namespace MassageBot.Api;

/// <summary>A treatment as the practice software sends it. A member that isn't known is refused: it would be a slip that nobody notices.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TreatmentRequest
{
    /// <summary>The treatment's id in the clinic's software; the same id is the same treatment.</summary>
    public string? Id { get; init; }

    /// <summary>Whose treatment it was.</summary>
    public TreatmentRequestClient? Client { get; init; }

    /// <summary>Who gave it.</summary>
    public string? Practitioner { get; init; }

    /// <summary>Its kind, a word of the plan.</summary>
    public string? Kind { get; init; }

    /// <summary>The areas that were worked on.</summary>
    public IReadOnlyList<string>? Areas { get; init; }

    /// <summary>What is known about the client.</summary>
    public IReadOnlyList<string>? Modifiers { get; init; }

    /// <summary>When it ended, with its zone.</summary>
    public string? EndedAt { get; init; }

    /// <summary>The client's consent to being asked. Without one nothing is sent.</summary>
    public TreatmentRequestConsent? Consent { get; init; }

    public TreatmentDraft ToDraft() => new()
    {
        Id = Id,
        ClientId = Client?.Id,
        ClientName = Client?.Name,
        Locale = Client?.Locale,
        TimeZone = Client?.TimeZone,
        Email = Client?.Email,
        Phone = Client?.Phone,
        Practitioner = Practitioner,
        Kind = Kind,
        Areas = Areas ?? [],
        Modifiers = Modifiers ?? [],
        EndedAt = EndedAt,
        ConsentVersion = Consent?.TextVersion,
        ConsentAt = Consent?.At,
        ConsentChannel = Consent?.Channel,
    };
}
