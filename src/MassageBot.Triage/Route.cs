using System.Text.Json.Serialization;

namespace MassageBot.Triage;

/// <summary>Who the advice leads to, whatever its level; when several hold, the highest value wins.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Route>))]
public enum Route
{
    /// <summary>The way of the level itself.</summary>
    None,

    /// <summary>A general question; nobody is unwell.</summary>
    Info,

    /// <summary>The maternity unit.</summary>
    Maternity,

    /// <summary>The clinic's manager and outside help, never the therapist.</summary>
    Safeguarding,

    /// <summary>The crisis line and the emergency number.</summary>
    Crisis,
}
