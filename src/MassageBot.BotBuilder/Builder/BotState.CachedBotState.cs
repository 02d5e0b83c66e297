using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MassageBot.BotBuilder;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>A state while the turn lasts.</summary>
    public class CachedBotState
    {
        // Each property as it stands in the store; null until the state was read or saved.
        private Dictionary<string, SavedProperty>? _saved;

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
            state.MarkSaved(state.Snapshot());
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

            var unchanged = _saved is not null && _saved.TryGetValue(name, out var saved) && saved.Equals(SnapshotOf(name, found));
            value = Convert<T>(name, found);
            if (value is null)
                return false;

            // From here on the typed object is the property, so that later changes of it are saved. Reading it as
            // another type is not a change, even if its JSON looks different.
            State[name] = value;
            if (unchanged)
                _saved![name] = new SavedProperty(value);
            return true;
        }

        /// <summary>The properties as they are now, to be compared and marked as saved.</summary>
        internal Dictionary<string, SavedProperty> Snapshot() =>
            State.ToDictionary(property => property.Key, property => SnapshotOf(property.Key, property.Value));

        internal bool IsChanged(Dictionary<string, SavedProperty> snapshot) =>
            _saved is null
            || _saved.Count != snapshot.Count
            || snapshot.Any(property => !_saved.TryGetValue(property.Key, out var saved) || !saved.Equals(property.Value));

        internal void MarkSaved(Dictionary<string, SavedProperty> snapshot) => _saved = snapshot;

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

        private SavedProperty SnapshotOf(string name, object? value) =>
            _saved is not null && _saved.TryGetValue(name, out var saved) && saved.Holds(value) ? saved : new SavedProperty(value);
    }
}
