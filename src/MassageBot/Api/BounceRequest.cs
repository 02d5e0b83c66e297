using System.Text.Json.Serialization;

namespace MassageBot.Api;

/// <summary>A mail that came back.</summary>
/// <param name="MessageId">The Message-ID of the mail, as the mail server names it in what it sends back.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record BounceRequest(string? MessageId);
