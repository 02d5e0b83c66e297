using System.Text.Json.Serialization;

namespace MassageBot.Triage;

/// <summary>What is known about one sign. The order is the order of caution: of two statements the higher one stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Presence>))]
public enum Presence
{
    /// <summary>Nothing was said.</summary>
    Unknown,

    /// <summary>Said not to be there.</summary>
    No,

    /// <summary>"Not sure", "a bit", "maybe": counts as <see cref="Yes"/> for every sign marked hard.</summary>
    Unsure,

    /// <summary>Said to be there.</summary>
    Yes,
}
