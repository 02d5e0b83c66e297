using System.Text.Json.Nodes;
using MassageBot.Dialogs;

namespace MassageBot.Channels.Teams;

/// <summary>The fields of a card that is filled in.</summary>
internal static class CardInputs
{
    /// <summary>A line of text.</summary>
    public static JsonObject Text(string id, string label, string? value, int longest, bool isEmail = false)
    {
        var input = Of("Input.Text", id, label, value);
        input["maxLength"] = longest;
        if (isEmail)
            input["style"] = "email";
        return input;
    }

    /// <summary>One word of a list.</summary>
    public static JsonObject Choice(string id, string label, IEnumerable<CareWord> words, string? value) => Choices(id, label, words, value, isMultiple: false);

    /// <summary>Any number of words of a list; the value has commas between them.</summary>
    public static JsonObject ManyOf(string id, string label, IEnumerable<CareWord> words, string? value) => Choices(id, label, words, value, isMultiple: true);

    /// <summary>A day.</summary>
    public static JsonObject Date(string id, string label, string? value) => Of("Input.Date", id, label, value);

    /// <summary>A time of day.</summary>
    public static JsonObject Time(string id, string label, string? value) => Of("Input.Time", id, label, value);

    /// <summary>Something that is ticked or not.</summary>
    public static JsonObject Tick(string id, string title, bool isTicked) => new()
    {
        ["type"] = "Input.Toggle", ["id"] = id, ["title"] = title, ["value"] = isTicked ? "true" : "false", ["valueOn"] = "true", ["valueOff"] = "false", ["wrap"] = true,
    };

    private static JsonObject Choices(string id, string label, IEnumerable<CareWord> words, string? value, bool isMultiple)
    {
        var input = Of("Input.ChoiceSet", id, label, value);
        input["isMultiSelect"] = isMultiple;
        input["style"] = "compact";
        input["choices"] = new JsonArray([.. words.Select(word => new JsonObject { ["title"] = word.Title, ["value"] = word.Id })]);
        return input;
    }

    private static JsonObject Of(string type, string id, string label, string? value)
    {
        var input = new JsonObject { ["type"] = type, ["id"] = id, ["label"] = label };
        if (!string.IsNullOrEmpty(value))
            input["value"] = value;
        return input;
    }
}
