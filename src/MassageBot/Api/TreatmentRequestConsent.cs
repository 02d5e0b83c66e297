using System.Text.Json.Serialization;

namespace MassageBot.Api;

/// <summary>A client's consent to being asked after a treatment.</summary>
/// <param name="TextVersion">The version of the text they agreed to.</param>
/// <param name="At">When, with its zone.</param>
/// <param name="Channel">How, for example <c>paper</c>.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TreatmentRequestConsent(string? TextVersion, string? At, string? Channel);
