namespace MassageBot.Triage.Screening;

/// <summary>What the safety screen read out of one text.</summary>
/// <param name="Facts">Signs said to be present now are <see cref="Presence.Yes"/>, denied ones <see cref="Presence.No"/>; with the plain values that are clear.</param>
/// <param name="Findings">Each mention with its place: the explanation. A very long text keeps the first thousand.</param>
/// <param name="OwnSymptomNow">A person says that they, or someone they write about, have a complaint of any kind now.</param>
/// <param name="IsQuestion">The text is shaped as a question.</param>
/// <param name="AboutSomeoneElse">A complaint of another person, now.</param>
/// <param name="Doubtful">A complaint of someone's own that no sign covers.</param>
public sealed record ScreenReading(
    Facts Facts,
    IReadOnlyList<Finding> Findings,
    bool OwnSymptomNow,
    bool IsQuestion,
    bool AboutSomeoneElse,
    bool Doubtful)
{
    /// <summary>A complaint of someone's own, now, that is no hard sign.</summary>
    public bool OwnLesserSymptom { get; init; }

    /// <summary>What the second net suspects behind words that no phrase covers.</summary>
    public Suspicion Suspicion { get; init; } = Suspicion.None;
}
