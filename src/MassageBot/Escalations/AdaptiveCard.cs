using System.Text.Json;
using System.Text.Json.Nodes;

namespace MassageBot.Escalations;

/// <summary>Builds an Adaptive Card of the version that every Teams client shows.</summary>
internal sealed class AdaptiveCard
{
    /// <summary>Content type of the attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private const string Version = "1.4";
    private readonly JsonArray _body = [];
    private readonly JsonArray _actions = [];

    /// <summary>A line of text.</summary>
    /// <param name="text">The text; Markdown as far as cards know it.</param>
    /// <param name="size">`Default`, `Medium` or `Large`.</param>
    /// <param name="isBold">Whether it stands out.</param>
    /// <param name="colour">`Default`, `Attention`, `Warning` or `Good`.</param>
    public AdaptiveCard Text(string text, string size = "Default", bool isBold = false, string colour = "Default")
    {
        _body.Add(new JsonObject
        {
            ["type"] = "TextBlock",
            ["text"] = text,
            ["wrap"] = true,
            ["size"] = size,
            ["weight"] = isBold ? "Bolder" : "Default",
            ["color"] = colour,
        });
        return this;
    }

    /// <summary>Names and values side by side; those without a value are left out.</summary>
    public AdaptiveCard Facts(params (string Title, string? Value)[] facts)
    {
        var shown = facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).ToList();
        if (shown.Count > 0)
        {
            _body.Add(new JsonObject
            {
                ["type"] = "FactSet",
                ["facts"] = new JsonArray([.. shown.Select(fact => new JsonObject { ["title"] = fact.Title, ["value"] = fact.Value })]),
            });
        }

        return this;
    }

    /// <summary>A box for some lines of text.</summary>
    public AdaptiveCard Input(string id, string placeholder, int longest)
    {
        _body.Add(new JsonObject { ["type"] = "Input.Text", ["id"] = id, ["placeholder"] = placeholder, ["isMultiline"] = true, ["maxLength"] = longest });
        return this;
    }

    /// <summary>An element made elsewhere.</summary>
    public AdaptiveCard With(JsonObject element)
    {
        _body.Add(element);
        return this;
    }

    /// <summary>A button that asks the bot; clients that don't know such buttons send its data as a message.</summary>
    public AdaptiveCard Button(string title, string verb, JsonObject data)
    {
        var message = data.DeepClone().AsObject();
        message["verb"] = verb;
        _actions.Add(new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = title,
            ["verb"] = verb,
            ["data"] = data.DeepClone(),
            ["fallback"] = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = message },
        });
        return this;
    }

    /// <summary>The card as it goes over the wire.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = Version,
        ["body"] = _body.DeepClone(),
        ["actions"] = _actions.DeepClone(),
    });

    /// <summary>The card as an attachment.</summary>
    public Attachment ToAttachment() => new(ContentType, content: ToJson());
}
