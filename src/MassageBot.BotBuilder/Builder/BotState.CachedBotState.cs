using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MassageBot.BotBuilder;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>A state while the turn lasts.</summary>
    public class CachedBotState
    {
        // The JSON of each property as it stands in the store; null until the state was read or saved.
        private Dictionary<string, string>? _saved;

        /// <summary>Creates a state that the next save writes.</summary>
        /// <param name="state">The properties; none if not given.</param>
        public CachedBotState(IDictionary<string, object>? state = null)
        {
            State = state ?? new Dictionary<string, object>();
        }

        /// <summary>The properties by name.</summary>
        public IDictionary<string, object> State { get; set; }

        internal static CachedBotState FromStore(object? stored)
        {
            var state = new CachedBotState(stored switch
            {
                null => [],
                IDictionary<string, object> properties => new Dictionary<string, object>(properties),
                _ => PropertiesOf(BotJson.ToElement(stored)),
            });
            state.MarkSaved();
            return state;
        }

        internal bool TryGet<T>(string name, [MaybeNullWhen(false)] out T value)
        {
            value = default;
            if (!State.TryGetValue(name, out var found) || found is null)
                return false;

            if (found is T typed)
            {
                value = typed;
                return true;
            }

            var unchanged = IsAsSaved(name, found);
            value = Convert<T>(name, found);
            if (value is null)
                return false;

            // From here on the typed object is the property, so that later changes of it are saved. Reading it as
            // another type is not a change, even if its JSON looks different.
            State[name] = value;
            if (unchanged)
                _saved![name] = BotJson.Write(value);
            return true;
        }

        internal bool IsChanged() =>
            _saved is null
            || _saved.Count != State.Count
            || State.Any(property => !IsAsSaved(property.Key, property.Value));

        internal void MarkSaved() => _saved = State.ToDictionary(property => property.Key, property => BotJson.Write(property.Value));

        private static T? Convert<T>(string name, object found)
        {
            try
            {
                return BotJson.ConvertTo<T>(found);
            }
            catch (JsonException exception)
            {
                throw new InvalidOperationException($"The stored property '{name}' cannot be read as {typeof(T).Name}: {exception.Message}", exception);
            }
        }

        private static Dictionary<string, object> PropertiesOf(JsonElement stored)
        {
            if (stored.ValueKind != JsonValueKind.Object)
                throw new InvalidOperationException($"A stored state is a JSON object, but {stored.ValueKind} was read.");

            var properties = new Dictionary<string, object>();
            foreach (var property in stored.EnumerateObject())
                properties[property.Name] = PlainValueConverter.ToPlain(property.Value)!;
            return properties;
        }

        private bool IsAsSaved(string name, object? value) =>
            _saved is not null && _saved.TryGetValue(name, out var json) && json == BotJson.Write(value);
    }
}
