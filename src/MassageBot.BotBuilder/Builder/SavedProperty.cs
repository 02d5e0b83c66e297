using System.Text.Json;
using MassageBot.BotBuilder;

namespace Microsoft.Bot.Builder;

/// <summary>A property of a state at one moment: the value itself where nobody can change it, else its JSON.</summary>
internal sealed class SavedProperty
{
    private readonly object? _value;
    private string? _json;

    public SavedProperty(object? value)
    {
        if (value is null or string or bool or long or double or JsonElement)
            _value = value;
        else
            _json = BotJson.Write(value);
    }

    /// <summary>Whether this very value, which nobody can change, was the property.</summary>
    public bool Holds(object? value) => _value is not null && ReferenceEquals(_value, value);

    /// <summary>Whether both are the same JSON.</summary>
    public bool Equals(SavedProperty other) => ReferenceEquals(this, other) || Json() == other.Json();

    private string Json() => _json ??= BotJson.Write(_value);
}
