using System.Text.Json;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>A card as the channel got it: its words, its buttons, and what they refer to.</summary>
internal sealed record StaffCard(string Words, IReadOnlyList<string> Verbs, string? Reference, bool IsChange, string Path)
{
    /// <summary>Whether a call brought a card into a conversation.</summary>
    public static bool IsIn(ConnectorCall call, string conversation) =>
        call.Method is "POST" or "PUT"
        && Uri.UnescapeDataString(call.Path).Contains($"/conversations/{conversation}/activities", StringComparison.Ordinal)
        && call.Json.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0;

    /// <summary>Reads the card of a call.</summary>
    public static StaffCard Of(ConnectorCall call) => Of(call.Json.GetProperty("attachments")[0].GetProperty("content"), call.Method == "PUT", call.Path);

    /// <summary>Reads a card that an invoke was answered with.</summary>
    public static StaffCard Of(JsonElement card, bool isChange = true, string path = "")
    {
        var actions = card.TryGetProperty("actions", out var buttons) ? buttons.EnumerateArray().ToList() : [];
        return new StaffCard(
            string.Join('\n', card.GetProperty("body").EnumerateArray().SelectMany(WordsOf)),
            [.. actions.Select(a => a.GetProperty("verb").GetString()!)],
            actions.Count > 0 ? actions[0].GetProperty("data").GetProperty("ref").GetString() : null,
            isChange,
            path);
    }

    private static IEnumerable<string> WordsOf(JsonElement part) => part.GetProperty("type").GetString() switch
    {
        "TextBlock" => [part.GetProperty("text").GetString()!],
        "FactSet" => part.GetProperty("facts").EnumerateArray().Select(f => f.GetProperty("title").GetString() + ": " + f.GetProperty("value").GetString()),
        _ => [],
    };
}
