using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Schema.Wire;

/// <summary>What a type of the schema documents: its public members by their name on the wire, and where it keeps the rest.</summary>
internal sealed class WireType
{
    private readonly Dictionary<string, PropertyInfo> _members;
    private readonly PropertyInfo _rest;

    private WireType(Type type)
    {
        var all = type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        _rest = all.Single(property => property.IsDefined(typeof(JsonExtensionDataAttribute)));
        _members = all
            .Where(property => property is { GetMethod.IsPublic: true, CanWrite: true } && property != _rest && !property.IsDefined(typeof(JsonIgnoreAttribute)))
            .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), StringComparer.Ordinal);
    }

    public IEnumerable<string> Names => _members.Keys;

    /// <summary>Whether objects of a type have members that are documented.</summary>
    public static bool IsTyped(Type type) => type.Namespace == typeof(Activity).Namespace;

    public static WireType Of(Type type) => new(type);

    public PropertyInfo? Member(string name) => _members.GetValueOrDefault(name);

    /// <summary>The fields without a member that an object has kept.</summary>
    public IDictionary<string, JsonElement> Rest(object value) =>
        (IDictionary<string, JsonElement>?)_rest.GetValue(value) ?? new Dictionary<string, JsonElement>();
}
