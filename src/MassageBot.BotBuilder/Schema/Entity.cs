using System.Text.Json;
using MassageBot.BotBuilder;

namespace Microsoft.Bot.Schema;

/// <summary>A fact about an activity, in a form a program can read.</summary>
public class Entity
{
    /// <summary>Creates an empty one.</summary>
    public Entity()
    {
    }

    /// <summary>Creates one of a type.</summary>
    /// <param name="type">The type.</param>
    public Entity(string? type = null)
    {
        Type = type!;
    }

    /// <summary>The type, for example mention or a URN.</summary>
    public string Type { get; set; } = null!;

    /// <summary>All other fields of the entity.</summary>
    [System.Text.Json.Serialization.JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>Reads the entity as a type.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <returns>A new object with the fields of this entity.</returns>
    /// <exception cref="JsonException">The entity has another form.</exception>
    public T? GetAs<T>() => BotJson.ConvertTo<T>(BotJson.ToElement(this));

    /// <summary>Takes over all fields of an object; fields that the object lacks stay as they are.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="obj">The object to take over.</param>
    public void SetAs<T>(T obj)
    {
        var element = BotJson.ToElement(obj);
        if (element.ValueKind != JsonValueKind.Object)
            throw new ArgumentException($"An entity is a JSON object, but the value is {element.ValueKind}.", nameof(obj));

        foreach (var field in element.EnumerateObject())
        {
            if (field.NameEquals("type"u8))
                Type = field.Value.GetString()!;
            else
                (Properties ??= new Dictionary<string, JsonElement>())[field.Name] = field.Value.Clone();
        }
    }

    /// <summary>Whether another entity has the same fields with the same values.</summary>
    /// <param name="other">The other entity.</param>
    /// <returns>True if it has.</returns>
    public bool Equals(Entity? other) =>
        other is not null
        && (ReferenceEquals(this, other) || JsonElement.DeepEquals(BotJson.ToElement(this), BotJson.ToElement(other)));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Entity);

    /// <inheritdoc />
    public override int GetHashCode() => Type is null ? 0 : StringComparer.Ordinal.GetHashCode(Type);
}
