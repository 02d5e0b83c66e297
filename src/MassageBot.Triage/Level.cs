using System.Text.Json.Serialization;

namespace MassageBot.Triage;

/// <summary>How urgent the advice is; a higher value is more urgent.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Level>))]
public enum Level
{
    /// <summary>Home measures and when to look again.</summary>
    SelfCare,

    /// <summary>Contact the clinic by the next working day.</summary>
    Therapist,

    /// <summary>A doctor's appointment within days.</summary>
    Routine,

    /// <summary>Medical advice today.</summary>
    Urgent,

    /// <summary>The emergency number now.</summary>
    Emergency,
}
