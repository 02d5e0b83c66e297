using System.Text.Json;

namespace MassageBot.Testing;

/// <summary>A request that a channel got.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path and the query, still escaped.</param>
/// <param name="Body">The body; empty if there was none.</param>
/// <param name="Authorization">The Authorization header; empty if there was none.</param>
public sealed record ConnectorCall(string Method, string Path, string Body, string Authorization)
{
    /// <summary>Whether credentials were shown.</summary>
    public bool HasCredentials => Authorization.Length > 0;

    /// <summary>The text of the activity; empty if it has none.</summary>
    public string Text => Body.Length > 0 && Json.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
