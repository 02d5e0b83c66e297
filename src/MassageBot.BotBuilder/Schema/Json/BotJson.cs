using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder;

/// <summary>
/// JSON as Bot Framework channels write it: camelCase, nulls left out, unknown fields kept, times with their offset.
/// Members of type <see cref="object"/> are read as string, bool, long, double, null or <see cref="JsonElement"/>.
/// </summary>
public static class BotJson
{
    // What comes from outside is nested less deeply than what may be written, so that an activity that was read can
    // always be kept inside something else: a transcript, a state, a list of replies.
    private const int ActivityDepth = 64;
    private const int Depth = 2 * ActivityDepth;

    /// <summary>The shared settings. They cannot be changed; copy them to vary them.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>Reads an activity. Halves of surrogate pairs and broken UTF-8 become U+FFFD.</summary>
    /// <param name="json">The JSON of one activity.</param>
    /// <returns>The activity, never null.</returns>
    /// <exception cref="JsonException">The text is not JSON, is nested too deeply, or is not an activity.</exception>
    public static Activity ReadActivity(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReadActivity(System.Text.Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads an activity. Halves of surrogate pairs and broken UTF-8 become U+FFFD.</summary>
    /// <param name="utf8Json">The JSON of one activity, in UTF-8, with or without a byte order mark.</param>
    /// <returns>The activity, never null.</returns>
    /// <exception cref="JsonException">The text is not JSON, is nested too deeply, or is not an activity.</exception>
    public static Activity ReadActivity(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(JsonRepair.Repair(utf8Json), new JsonReaderOptions { MaxDepth = ActivityDepth });
        try
        {
            var activity = JsonSerializer.Deserialize(ref reader, InfoOf<Activity>())
                ?? throw new JsonException("An activity is expected, but the JSON is null.");

            // Throws if anything but white space follows.
            reader.Read();
            return activity;
        }
        catch (JsonException exception) when (!SaysWhere(exception))
        {
            throw new JsonException(
                $"{exception.Message} Path: {exception.Path}.",
                exception.Path,
                exception.LineNumber,
                exception.BytePositionInLine,
                exception);
        }
    }

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <returns>The value; null if the JSON is null.</returns>
    /// <exception cref="JsonException">The text is not JSON or has another form.</exception>
    public static T? Read<T>(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read<T>(System.Text.Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <param name="utf8Json">The JSON in UTF-8, with or without a byte order mark.</param>
    /// <returns>The value; null if the JSON is null.</returns>
    /// <exception cref="JsonException">The text is not JSON or has another form.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> utf8Json) =>
        JsonSerializer.Deserialize(JsonRepair.Repair(utf8Json), InfoOf<T>());

    /// <summary>Writes a value as text.</summary>
    /// <param name="value">The value, of any type.</param>
    /// <returns>The JSON.</returns>
    public static string Write(object? value) =>
        value is null ? "null" : JsonSerializer.Serialize(value, Options.GetTypeInfo(value.GetType()));

    /// <summary>Writes a value as UTF-8.</summary>
    /// <param name="value">The value, of any type.</param>
    /// <returns>The JSON.</returns>
    public static byte[] WriteUtf8(object? value) =>
        value is null ? "null"u8.ToArray() : JsonSerializer.SerializeToUtf8Bytes(value, Options.GetTypeInfo(value.GetType()));

    // As a member of type object is written: also what nobody set, and an object without a class of its own.
    internal static byte[] WriteMemberUtf8(object? value) => JsonSerializer.SerializeToUtf8Bytes(value!, InfoOf<object>());

    /// <summary>A value as JSON that can be looked into.</summary>
    /// <param name="value">The value, of any type.</param>
    /// <returns>An element that needs no disposing.</returns>
    public static JsonElement ToElement(object? value) => value switch
    {
        null => JsonElement.Parse("null"u8),
        JsonElement element => element,
        _ => JsonSerializer.SerializeToElement(value, Options.GetTypeInfo(value.GetType())),
    };

    /// <summary>
    /// Turns what stands in a member of type <see cref="object"/> (a value read from JSON, or any object) into a type.
    /// </summary>
    /// <typeparam name="T">The type to turn it into.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The same object if it is of the type already, else a new one; the default of the type for null.</returns>
    /// <exception cref="JsonException">The value has another form.</exception>
    public static T? ConvertTo<T>(object? value) => value switch
    {
        null => default,
        T same => same,
        JsonElement element => element.Deserialize(InfoOf<T>()),
        _ => ToElement(value).Deserialize(InfoOf<T>()),
    };

    /// <summary>As <see cref="ConvertTo{T}(object)"/>, without throwing.</summary>
    /// <typeparam name="T">The type to turn it into.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="result">The converted value.</param>
    /// <returns>False if the value has another form.</returns>
    public static bool TryConvertTo<T>(object? value, [MaybeNullWhen(false)] out T result)
    {
        try
        {
            result = ConvertTo<T>(value)!;
            return true;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            result = default;
            return false;
        }
    }

    // The messages of our own converters know what is wrong, not where.
    private static bool SaysWhere(JsonException exception) =>
        string.IsNullOrEmpty(exception.Path) || exception.Message.Contains("Path: ", StringComparison.Ordinal);

    private static JsonTypeInfo<T> InfoOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            MaxDepth = Depth,
            // Letters of all languages stay readable in stored text; what HTML could trip over is still escaped.
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            // The wire types come from generated code, for a fast start; types of dialogs and state by reflection.
            TypeInfoResolver = JsonTypeInfoResolver.Combine(BotJsonContext.Default, new DefaultJsonTypeInfoResolver()),
            Converters = { new PlainValueConverter(), new EntityConverter(), new TimestampConverter() },
        };
        options.MakeReadOnly();
        return options;
    }
}
