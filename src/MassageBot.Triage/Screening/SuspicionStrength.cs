using System.Text.Json.Serialization;

namespace MassageBot.Triage.Screening;

/// <summary>How much weight a suspicion of the second net has.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuspicionStrength>))]
public enum SuspicionStrength
{
    /// <summary>Nothing speaks for danger.</summary>
    None,

    /// <summary>It can't be ruled out: the signs are asked for before anything is answered.</summary>
    Doubt,

    /// <summary>It is as good as said: the sign counts as "not sure", which for a hard sign weighs as much as yes.</summary>
    Sure,

    /// <summary>The same, beyond doubt: it counts even where the phrases found another sign, which would explain the message by itself.</summary>
    Certain,
}
