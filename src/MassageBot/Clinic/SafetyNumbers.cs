namespace MassageBot.Clinic;

/// <summary>The telephone numbers of one country (section `SafetyNumbers:XX`). They are checked by a person at each release.</summary>
internal sealed class SafetyNumbers
{
    /// <summary>Name of the configuration section; its keys are country codes.</summary>
    public const string Section = "SafetyNumbers";

    /// <summary>Emergency number, for example "999 or 112".</summary>
    public string Emergency { get; set; } = "";

    /// <summary>Urgent medical line, as words that fit after "call".</summary>
    public string Urgent { get; set; } = "";

    /// <summary>Suicide and crisis line.</summary>
    public string Crisis { get; set; } = "";

    /// <summary>Help after a sexual assault.</summary>
    public string Assault { get; set; } = "";

    /// <summary>The day on which somebody last checked these numbers.</summary>
    public DateOnly? Checked { get; set; }
}
