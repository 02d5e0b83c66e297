using System.Text.Json.Serialization;

namespace MassageBot.Channels.DirectLine;

/// <summary>The answer to start, reconnect, generate and refresh.</summary>
internal sealed record ConversationOpened(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);
