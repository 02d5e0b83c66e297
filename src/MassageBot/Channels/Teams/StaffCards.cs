using System.Globalization;
using MassageBot.Dialogs;
using MassageBot.Escalations;
using MassageBot.Storage;

namespace MassageBot.Channels.Teams;

/// <summary>The cards that answer commands of staff.</summary>
internal sealed class StaffCards(CaseCards cases, Voice voice)
{
    /// <summary>What can be asked for.</summary>
    public AdaptiveCard Help() => new AdaptiveCard()
        .Text(voice.Say(StaffTextKeys.HelpTitle), "Medium", isBold: true)
        .Text(voice.Say(StaffTextKeys.Help));

    /// <summary>Cases that are not at their end.</summary>
    public AdaptiveCard Cases(IReadOnlyList<EscalationRecord> escalations)
    {
        var card = new AdaptiveCard().Text(voice.Say(StaffTextKeys.CasesTitle), "Medium", isBold: true);
        if (escalations.Count == 0)
            return card.Text(voice.Say(StaffTextKeys.CasesNone));
        foreach (var escalation in escalations)
        {
            card.Text(voice.Say(
                StaffTextKeys.CasesLine,
                ("number", Number(escalation.Number)),
                ("reference", escalation.Reference),
                ("level", escalation.Level),
                ("status", cases.Status(escalation))));
        }

        return card;
    }

    /// <summary>What happened in a week.</summary>
    public AdaptiveCard Figures(StaffFigures figures) => new AdaptiveCard()
        .Text(voice.Say(StaffTextKeys.StatsTitle), "Medium", isBold: true)
        .Facts(
            (voice.Say(StaffTextKeys.StatsQuestions), Number(figures.Questions)),
            (voice.Say(StaffTextKeys.StatsRefusals), Number(figures.Refusals)),
            (voice.Say(StaffTextKeys.StatsEscalations), Number(figures.ByLevel.Values.Sum())),
            (voice.Say(StaffTextKeys.StatsLevels), string.Join(", ", figures.ByLevel.Select(pair => $"{pair.Key} {Number(pair.Value)}"))),
            (voice.Say(StaffTextKeys.StatsClaimed), Number(figures.Claimed)),
            (voice.Say(StaffTextKeys.StatsMedian), Span(figures.MedianTimeToClaim)),
            (voice.Say(StaffTextKeys.StatsLongest), Span(figures.LongestTimeToClaim)));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    // The two largest units say enough: 25 s, 1 min 12 s, 3 h 5 min, 2 d 4 h.
    private static string? Span(TimeSpan? span) => span is not { } known ? null
        : known.TotalMinutes < 1 ? $"{Number(known.Seconds)} s"
        : known.TotalHours < 1 ? $"{Number(known.Minutes)} min {Number(known.Seconds)} s"
        : known.TotalDays < 1 ? $"{Number(known.Hours)} h {Number(known.Minutes)} min"
        : $"{Number(known.Days)} d {Number(known.Hours)} h";
}
