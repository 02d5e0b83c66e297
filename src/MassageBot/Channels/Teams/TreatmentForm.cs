using System.Globalization;
using System.Text.Json;
using MassageBot.FollowUps;
using MassageBot.Storage;

namespace MassageBot.Channels.Teams;

/// <summary>What staff wrote into the card of a treatment: nothing of it is checked yet.</summary>
internal sealed record TreatmentForm
{
    /// <summary>What the card's button asks for.</summary>
    public const string Verb = "treatment.keep";

    /// <summary>Name of the field with the signed reference.</summary>
    public const string ReferenceField = "ref";

    public const string ConsentField = "consent";
    public const string DayField = "endedOn";
    public const string TimeField = "endedAt";

    private const string DayFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm";

    // What the door lets in is no deeper.
    private const int DeepestData = 128;

    /// <summary>How the card's fields are called.</summary>
    public static FieldNames Names { get; } = new(
        ReferenceField, "clientId", "clientName", "locale", "timeZone", "email", "phone", "practitioner", "kind", "areas", "modifiers", TimeField,
        ConsentField, ConsentField, ConsentField);

    public string? Reference { get; init; }

    public string? ClientId { get; init; }

    public string? ClientName { get; init; }

    public string? Email { get; init; }

    public string? Kind { get; init; }

    public string? Areas { get; init; }

    public string? Modifiers { get; init; }

    public string? Day { get; init; }

    public string? Time { get; init; }

    public bool IsAgreed { get; init; }

    /// <summary>An empty card for a treatment that ended about now.</summary>
    public static TreatmentForm At(DateTimeOffset local) => new()
    {
        Day = local.ToString(DayFormat, CultureInfo.InvariantCulture),
        Time = local.ToString(TimeFormat, CultureInfo.InvariantCulture),
    };

    /// <summary>Reads the data that a button sent. Whoever sends it can send anything: what is of another kind counts as left out.</summary>
    public static TreatmentForm Of(object? data)
    {
        if (data is null)
            return new TreatmentForm();
        using var json = JsonDocument.Parse(BotSerializer.SerializeState(data), new JsonDocumentOptions { MaxDepth = DeepestData });
        return new TreatmentForm
        {
            Reference = Text(ReferenceField),
            ClientId = Text(Names.ClientId),
            ClientName = Text(Names.ClientName),
            Email = Text(Names.Email),
            Kind = Text(Names.Kind),
            Areas = Text(Names.Areas),
            Modifiers = Text(Names.Modifiers),
            Day = Text(DayField),
            Time = Text(TimeField),
            IsAgreed = Text(ConsentField) == "true",
        };

        string? Text(string name) =>
            json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>Whether the data of a message is that of the card, from a client that knows messages only.</summary>
    public static bool IsIn(object? data)
    {
        if (data is null)
            return false;
        using var json = JsonDocument.Parse(BotSerializer.SerializeState(data), new JsonDocumentOptions { MaxDepth = DeepestData });
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("verb", out var verb) && verb.ValueKind == JsonValueKind.String && verb.GetString() == Verb;
    }

    /// <summary>The same as a draft, with its time in the clinic's zone. A time that there wasn't stays as it was written, and is found wrong.</summary>
    public TreatmentDraft ToDraft(string id, string clientId, TimeZoneInfo zone) => new()
    {
        Id = id,
        ClientId = clientId,
        ClientName = ClientName,
        Email = Email,
        Kind = Kind,
        Areas = Words(Areas),
        Modifiers = Words(Modifiers),
        EndedAt = Day is null || Time is null ? null : Ended(zone) ?? $"{Day} {Time}",
    };

    private string? Ended(TimeZoneInfo zone)
    {
        if (!DateOnly.TryParseExact(Day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !TimeOnly.TryParseExact(Time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return null;
        var local = day.ToDateTime(time);
        return zone.IsInvalidTime(local) ? null : new DateTimeOffset(local, zone.GetUtcOffset(local)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private static string[] Words(string? joined) => joined?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
