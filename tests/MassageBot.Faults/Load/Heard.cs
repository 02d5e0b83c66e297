using System.Text.Json;

namespace MassageBot.Faults.Load;

/// <summary>An activity as it came to the client.</summary>
/// <param name="Id">Its id; empty on a channel, which gives ids itself.</param>
/// <param name="ReplyTo">What it answers; null for nothing.</param>
/// <param name="Text">Its words.</param>
/// <param name="IsBot">Whether the bot said it.</param>
internal sealed record Heard(string Id, string? ReplyTo, string Text, bool IsBot)
{
    public static Heard Of(JsonElement activity) => new(
        Member(activity, "id") ?? "",
        Member(activity, "replyToId"),
        Member(activity, "text") ?? "",
        activity.TryGetProperty("from", out var from) && Member(from, "role") == "bot");

    private static string? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
