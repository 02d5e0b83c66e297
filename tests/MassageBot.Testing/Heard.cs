using System.Text.Json;

namespace MassageBot.Testing;

/// <summary>A message of the bot as a client gets it.</summary>
public sealed record Heard(JsonElement Activity)
{
    /// <summary>The words.</summary>
    public string Text => Activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    /// <summary>The outcome entity.</summary>
    public JsonElement Outcome => Activity.GetProperty("entities").EnumerateArray().First(e => e.GetProperty("type").GetString() == "urn:massagebot:outcome");

    /// <summary>The outcome's kind.</summary>
    public string Kind => Outcome.GetProperty("kind").GetString()!;

    /// <summary>The level of a disposition, or null.</summary>
    public string? Level => Outcome.TryGetProperty("level", out var level) ? level.GetString() : null;

    /// <summary>The id of the question asked, or null.</summary>
    public string? QuestionId => Outcome.TryGetProperty("questionId", out var id) ? id.GetString() : null;

    /// <summary>The entry that answered, or null.</summary>
    public string? EntryId => Outcome.TryGetProperty("entryId", out var id) ? id.GetString() : null;

    /// <summary>Titles of the buttons.</summary>
    public IReadOnlyList<string> Buttons => Activity.TryGetProperty("suggestedActions", out var suggested)
        ? [.. suggested.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("title").GetString()!)] : [];

    /// <summary>Ids of the options of a question.</summary>
    public IReadOnlyList<string> OptionIds => Outcome.TryGetProperty("options", out var options)
        ? [.. options.EnumerateArray().Select(o => o.GetProperty("id").GetString()!)] : [];
}
