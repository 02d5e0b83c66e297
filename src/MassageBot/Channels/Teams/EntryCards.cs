using System.Globalization;
using MassageBot.Dialogs;
using MassageBot.Escalations;

namespace MassageBot.Channels.Teams;

/// <summary>Shows a knowledge entry to staff, with its id, source and the day of its last review.</summary>
internal static class EntryCards
{
    public static AdaptiveCard Of(AnswerEntry entry, Voice voice) => new AdaptiveCard()
        .Text(entry.Question, "Medium", isBold: true)
        .Text(entry.Text)
        .Facts(
            (voice.Say(StaffTextKeys.AnswerEntry), entry.Id),
            (voice.Say(StaffTextKeys.AnswerSources), string.Join("; ", entry.SourceTitles)),
            (voice.Say(StaffTextKeys.AnswerReviewed), entry.Reviewed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
