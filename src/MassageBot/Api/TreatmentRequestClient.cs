using System.Text.Json.Serialization;

namespace MassageBot.Api;

/// <summary>A client as the practice software sends it.</summary>
/// <param name="Id">Their id there.</param>
/// <param name="Name">How they are addressed.</param>
/// <param name="Locale">Their language tag.</param>
/// <param name="TimeZone">Their time zone, as IANA names it; the clinic's when it is left out.</param>
/// <param name="Email">Where a check-in may be mailed.</param>
/// <param name="Phone">Where staff may call.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TreatmentRequestClient(string? Id, string? Name, string? Locale, string? TimeZone, string? Email, string? Phone);
