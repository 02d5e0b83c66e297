namespace MassageBot.FollowUps;

/// <summary>How the fields of a treatment are called where it was written down.</summary>
/// <param name="Id">The treatment's id.</param>
/// <param name="ClientId">The client's id.</param>
/// <param name="ClientName">The client's name.</param>
/// <param name="Locale">The language tag.</param>
/// <param name="TimeZone">The time zone.</param>
/// <param name="Email">The address.</param>
/// <param name="Phone">The number.</param>
/// <param name="Practitioner">Who gave it.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Areas">The areas.</param>
/// <param name="Modifiers">What is known.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="ConsentVersion">The consent's text.</param>
/// <param name="ConsentAt">When it was given.</param>
/// <param name="ConsentChannel">How.</param>
internal sealed record FieldNames(
    string Id,
    string ClientId,
    string ClientName,
    string Locale,
    string TimeZone,
    string Email,
    string Phone,
    string Practitioner,
    string Kind,
    string Areas,
    string Modifiers,
    string EndedAt,
    string ConsentVersion,
    string ConsentAt,
    string ConsentChannel)
{
    /// <summary>In the body of a request.</summary>
    public static FieldNames Json { get; } = new(
        "id", "client.id", "client.name", "client.locale", "client.timeZone", "client.email", "client.phone", "practitioner", "kind", "areas", "modifiers", "endedAt",
        "consent.textVersion", "consent.at", "consent.channel");

    /// <summary>In the first line of a file.</summary>
    public static FieldNames Csv { get; } = new(
        "treatment_id", "client_id", "client_name", "locale", "time_zone", "email", "phone", "practitioner", "kind", "areas", "modifiers", "ended_at",
        "consent_version", "consent_at", "consent_channel");

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<string> All =>
        [Id, ClientId, ClientName, Locale, TimeZone, Email, Phone, Practitioner, Kind, Areas, Modifiers, EndedAt, ConsentVersion, ConsentAt, ConsentChannel];
}
