namespace MassageBot.Clinic;

/// <summary>What clients who tell of a symptom get (section `Triage`).</summary>
internal sealed class TriageOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Triage";

    /// <summary>`Advice`: questions, and advice with a level. `Checklist`: one checklist, the same for everybody.</summary>
    public string Mode { get; set; } = "Advice";
}
