using System.Text.Json.Serialization;

namespace MassageBot.Triage.Screening;

/// <summary>How a mention of a sign is meant.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingScope>))]
public enum FindingScope
{
    /// <summary>Said to be there now, of the writer or of a person they write about.</summary>
    Present,

    /// <summary>Said not to be there.</summary>
    Denied,

    /// <summary>Long ago, or gone again.</summary>
    PastResolved,

    /// <summary>Something that once happened to another person.</summary>
    OtherPersonPast,

    /// <summary>A general question or a "what if".</summary>
    Hypothetical,
}
