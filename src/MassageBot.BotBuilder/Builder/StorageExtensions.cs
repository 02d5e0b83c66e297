using MassageBot.BotBuilder;

namespace Microsoft.Bot.Builder;

/// <summary>Typed reading from a storage.</summary>
public static class StorageExtensions
{
    /// <summary>Reads objects of a type.</summary>
    /// <typeparam name="TStoreItem">The type.</typeparam>
    /// <param name="storage">The storage.</param>
    /// <param name="keys">The names.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The objects by name; those of another form are left out.</returns>
    /// <exception cref="ArgumentNullException">There is no storage.</exception>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage,
        string[] keys,
        CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var items = new Dictionary<string, TStoreItem>();
        foreach (var (key, value) in await storage.ReadAsync(keys, cancellationToken))
        {
            if (BotJson.TryConvertTo<TStoreItem>(value, out var item) && item is not null)
                items[key] = item;
        }

        return items;
    }
}
