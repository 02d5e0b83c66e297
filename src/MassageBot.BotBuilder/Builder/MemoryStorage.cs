using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MassageBot.BotBuilder;

namespace Microsoft.Bot.Builder;

/// <summary>
/// A storage in memory, for tests. What it keeps is JSON without names of types, so nothing read is shared with what was
/// written, and what is read is a <see cref="JsonElement"/> until it is asked for as a type.
/// </summary>
public class MemoryStorage : IStorage
{
    private const string ETagField = "eTag";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, JsonElement> _items = new(StringComparer.Ordinal);
    private long _eTag;

    /// <summary>Creates an empty storage.</summary>
    public MemoryStorage()
    {
    }

    /// <inheritdoc />
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var item))
                    found[key] = item;
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">
    /// An item was changed by somebody else since it was read, or is there already and was never read. Nothing is written.
    /// </exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
                CheckVersion(key, value);
            foreach (var (key, value) in changes)
                _items[key] = value is IStoreItem ? WithNewVersion(value) : BotJson.ToElement(value);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
                _items.Remove(key);
        }

        return Task.CompletedTask;
    }

    private void CheckVersion(string key, object value)
    {
        if (value is not IStoreItem item || item.ETag == "*" || !_items.TryGetValue(key, out var stored))
            return;

        if (stored.ValueKind == JsonValueKind.Object
            && stored.TryGetProperty(ETagField, out var version)
            && version.GetString() != item.ETag)
        {
            throw new ArgumentException($"ETag conflict: '{key}' is stored with ETag {version}, the change is based on ETag {item.ETag ?? "none"}.");
        }
    }

    private JsonElement WithNewVersion(object value)
    {
        var node = JsonObject.Create(BotJson.ToElement(value))!;
        node[ETagField] = (++_eTag).ToString(CultureInfo.InvariantCulture);
        return BotJson.ToElement(node);
    }
}
