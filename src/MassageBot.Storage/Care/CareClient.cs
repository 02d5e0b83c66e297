namespace MassageBot.Storage;

/// <summary>A client as a clinic tells of them.</summary>
/// <param name="ExternalId">The clinic's own id; null for a client who came by the chat.</param>
/// <param name="Name">How they are addressed.</param>
/// <param name="Locale">Their language tag.</param>
/// <param name="TimeZone">Their time zone, as IANA names it.</param>
/// <param name="Email">Where a check-in may be mailed.</param>
/// <param name="Phone">Where staff may call.</param>
public sealed record CareClient(string? ExternalId, string? Name, string? Locale, string TimeZone, string? Email = null, string? Phone = null);
