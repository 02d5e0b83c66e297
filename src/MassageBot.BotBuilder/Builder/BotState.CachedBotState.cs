using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using MassageBot.BotBuilder;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>A state while the turn lasts.</summary>
    public class CachedBotState
    {
        // The JSON of each property as it stands in the store; null until the state was read or saved.
        private IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? _saved;

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
            if (stored is IDictionary<string, object> properties)
            {
                var copy = new CachedBotState(new Dictionary<string, object>(properties));
                copy.MarkSaved(copy.Write());
                return copy;
            }

            return stored is null ? new CachedBotState { _saved = new Dictionary<string, ReadOnlyMemory<byte>>() } : FromJson(BotJson.ToElement(stored));
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

            value = Convert<T>(name, found);
            if (value is null)
                return false;

            // From here on the typed object is the property, so that later changes of it are saved.
            State[name] = value;
            return true;
        }

        /// <summary>The properties as they are now, to be compared, stored, and marked as saved.</summary>
        internal WrittenState Write()
        {
            var written = new WrittenState();
            foreach (var (name, value) in State)
                written.Add(name, value, BotJson.WriteMemberUtf8(value));
            return written;
        }

        internal bool IsChanged(WrittenState written) => _saved is null || !WrittenState.AreSame(written.Json, _saved);

        internal void MarkSaved(WrittenState written) => _saved = written.Json;

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

        private static CachedBotState FromJson(JsonElement stored)
        {
            if (stored.ValueKind != JsonValueKind.Object)
                throw new InvalidOperationException($"A stored state is a JSON object, but {stored.ValueKind} was read.");

            var state = new CachedBotState();
            var saved = new Dictionary<string, ReadOnlyMemory<byte>>();
            foreach (var property in stored.EnumerateObject())
            {
                state.State[property.Name] = PlainValueConverter.ToPlain(property.Value)!;
                saved[property.Name] = JsonMarshal.GetRawUtf8Value(property.Value).ToArray();
            }

            state._saved = saved;
            return state;
        }
    }
}
