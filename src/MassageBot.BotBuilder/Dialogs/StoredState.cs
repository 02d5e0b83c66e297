using System.Globalization;
using System.Text.Json;
using MassageBot.BotBuilder;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Reads what a dialog put into its state: the live object within the turn, its JSON form after a reload. A restored object takes
/// the place of the stored form, so that later changes to it are saved.
/// </summary>
internal static class StoredState
{
    public static T? Read<T>(IDictionary<string, object> state, string key)
        where T : class
    {
        if (!state.TryGetValue(key, out var found) || found is null or JsonElement { ValueKind: JsonValueKind.Null })
            return null;

        if (found is T live)
            return live;

        var restored = Restore<T>(found, key);
        state[key] = restored;
        return restored;
    }

    public static T ReadOrAdd<T>(IDictionary<string, object> state, string key, Func<T> create)
        where T : class
    {
        if (Read<T>(state, key) is { } present)
            return present;

        var created = create();
        state[key] = created;
        return created;
    }

    // A whole number comes back as long, or as a JSON number from a storage that does not unwrap it.
    public static int ReadInt(IDictionary<string, object> state, string key)
        => state.TryGetValue(key, out var found)
            ? found switch
            {
                null => 0,
                JsonElement element => element.GetInt32(),
                _ => Convert.ToInt32(found, CultureInfo.InvariantCulture),
            }
            : 0;

    private static T Restore<T>(object found, string key)
        where T : class
    {
        try
        {
            var restored = typeof(T) == typeof(IDictionary<string, object>)
                ? (T?)(object?)BotJson.ConvertTo<Dictionary<string, object>>(found)
                : BotJson.ConvertTo<T>(found);
            return restored ?? throw new JsonException("It is null.");
        }
        catch (JsonException failure)
        {
            throw new InvalidOperationException(
                $"The stored dialog state '{key}' cannot be read as {typeof(T).Name}. The conversation was stored by another version of the bot, or by hand.", failure);
        }
    }
}
