using System.Globalization;
using MassageBot.Dialogs;
using MassageBot.Escalations;
using MassageBot.FollowUps;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Channels.Teams;

/// <summary>Shows staff who is asked after a treatment on a day of the clinic's calendar, and what came of it.</summary>
internal sealed class CheckInCards(ICheckInStore store, IOptions<FollowUpOptions> options, Voice voice)
{
    private const int MostShown = 40;

    /// <summary>The check-ins of the day that holds a moment.</summary>
    public async Task<AdaptiveCard> OfDayAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var zone = TimeZones.TryFind(options.Value.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        var day = TimeZoneInfo.ConvertTime(moment, zone).Date;
        var checkIns = await store.ListAsync(At(day, zone), At(day.AddDays(1), zone), MostShown + 1, cancellationToken);
        var card = new AdaptiveCard().Text(voice.Say(StaffTextKeys.CheckInsTitle), "Medium", isBold: true);
        if (checkIns.Count == 0)
            return card.Text(voice.Say(StaffTextKeys.CheckInsNone));
        foreach (var checkIn in checkIns.Take(MostShown))
        {
            card.Text(voice.Say(
                StaffTextKeys.CheckInsLine,
                ("when", TimeZoneInfo.ConvertTime(checkIn.DueAt, zone).ToString("HH:mm", CultureInfo.InvariantCulture)),
                ("client", checkIn.Client.Name ?? checkIn.Client.ExternalId ?? "–"),
                ("step", checkIn.Step),
                ("status", Status(checkIn))));
        }

        return checkIns.Count > MostShown ? card.Text(voice.Say(StaffTextKeys.CheckInsMore)) : card;
    }

    private string Status(CheckInRecord checkIn) => checkIn.Status switch
    {
        CheckInStatus.Answered => voice.Say(StaffTextKeys.CheckInAnswered, ("answer", Answer(checkIn.Answer))),
        CheckInStatus.Planned or CheckInStatus.Claimed => voice.Say(StaffTextKeys.CheckInPlanned),
        CheckInStatus.HandedOver => voice.Say(StaffTextKeys.CheckInSent),
        _ => voice.Say(StaffTextKeys.CheckInNotSent, ("reason", checkIn.Reason ?? checkIn.Status.ToString())),
    };

    private static string Answer(CheckInAnswer? answer)
    {
        if (answer is null)
            return "–";
        var strength = answer.Strength is { } told ? string.Create(CultureInfo.InvariantCulture, $"{told}/10") : null;
        IEnumerable<string?> parts = [answer.Choice, strength, .. answer.Signs, answer.Level];
        return string.Join(", ", parts.OfType<string>());
    }

    private static DateTimeOffset At(DateTime day, TimeZoneInfo zone)
    {
        var local = day;
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
