using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>The properties of a state at one moment, each with its JSON: whoever keeps them as JSON needn't write them a second time.</summary>
[JsonConverter(typeof(WrittenStateConverter))]
internal sealed class WrittenState : Dictionary<string, object>
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _json = [];

    /// <summary>The JSON of each property, in UTF-8.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Json => _json;

    /// <summary>Adds a property.</summary>
    public void Add(string name, object value, ReadOnlyMemory<byte> json)
    {
        this[name] = value;
        _json[name] = json;
    }

    /// <summary>Whether both are the same JSON, in whatever order.</summary>
    public static bool AreSame(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> one, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> other) =>
        one.Count == other.Count && one.All(property => other.TryGetValue(property.Key, out var json) && json.Span.SequenceEqual(property.Value.Span));
}
