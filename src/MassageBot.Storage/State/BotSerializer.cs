using Microsoft.Bot.Schema;
#if BOTSDK_SOURCE
using System.Text.Json;
using MassageBot.BotBuilder;
#else
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
#endif

namespace MassageBot.Storage;

/// <summary>
/// Activities and bot state as JSON. The only place that knows which Bot SDK is underneath: our subset writes with
/// System.Text.Json, the published packages with Newtonsoft.Json. Neither writes type names.
/// </summary>
public static class BotSerializer
{
#if !BOTSDK_SOURCE
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 64,
    };
#endif

    /// <summary>Writes an activity.</summary>
    public static string Serialize(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Write(activity);
    }

    /// <summary>Reads an activity.</summary>
    /// <exception cref="StorageException">The text is no JSON or no activity.</exception>
    public static Activity ReadActivity(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
#if BOTSDK_SOURCE
            return BotJson.ReadActivity(json);
#else
            return JsonConvert.DeserializeObject<Activity>(json, Settings) ?? throw new JsonException("An activity is expected, but the JSON is null.");
#endif
        }
        catch (JsonException exception)
        {
            throw Unreadable(StorageErrors.BadActivityJson, "activity", json, exception);
        }
    }

    /// <summary>Writes a state item, such as the properties of a conversation.</summary>
    public static string SerializeState(object state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Write(state);
    }

    /// <summary>Reads a state item in the form in which the Bot SDK's states expect it from a storage.</summary>
    /// <exception cref="StorageException">The text is no JSON object.</exception>
    public static object ReadState(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
#if BOTSDK_SOURCE
            var element = BotJson.Read<JsonElement>(json);
            return element.ValueKind == JsonValueKind.Object
                ? element
                : throw new JsonException($"An object is expected, but {element.ValueKind} was found.");
#else
            return JsonConvert.DeserializeObject<JObject>(json, Settings) ?? throw new JsonException("An object is expected, but the JSON is null.");
#endif
        }
        catch (JsonException exception)
        {
            throw Unreadable(StorageErrors.BadStateJson, "state item", json, exception);
        }
    }

    private static string Write(object value) =>
#if BOTSDK_SOURCE
        BotJson.Write(value);
#else
        JsonConvert.SerializeObject(value, Settings);
#endif

    // The text itself stays out of the message: it may hold a client's words.
    private static StorageException Unreadable(string code, string what, string json, JsonException exception) => new(
        code,
        $"A stored {what} of {json.Length} characters cannot be read ({exception.Message}). It was written by another program, cut off, or changed by hand; look at the row and correct it, or erase the conversation.",
        exception);
}
