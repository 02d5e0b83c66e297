using MassageBot.Dialogs;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.FollowUps;

/// <summary>Makes of the event by which a check-in enters a conversation what the dialogs ask about. What is in the store counts, not what the event says.</summary>
internal sealed class CheckInArrivals(ICheckInStore store)
{
    private const string Worse = "worse";

    /// <summary>The check-in of a turn's event; null when it is none, or is answered already.</summary>
    public async Task<CheckInInvitation?> ReadAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (CheckInEvents.Read(turn.Activity) is not { } told || await store.FindAsync(told.CheckInId, cancellationToken) is not { } checkIn)
            return null;
        if (told.IsByLink)
            TurnOutput.Of(turn).Effects.Add(new ClientLinked(checkIn.ClientId));
        if (checkIn.Status != CheckInStatus.HandedOver || checkIn.AnsweredAt is not null)
            return null;
        var before = (await store.ListOfTreatmentAsync(checkIn.Treatment.ExternalId, cancellationToken))
            .Where(other => other.DueAt < checkIn.DueAt && other.Answer is not null)
            .MaxBy(other => other.DueAt);
        return new CheckInInvitation
        {
            Id = checkIn.Id,
            StepId = checkIn.Step,
            IsReminder = told.IsReminder,
            ExpiresAt = checkIn.ExpiresAt,
            Kind = checkIn.Treatment.Kind,
            Modifiers = checkIn.Treatment.Modifiers,
            EndedAt = checkIn.Treatment.EndedAt,
            WasWorse = before?.Answer?.Choice == Worse,
        };
    }
}
