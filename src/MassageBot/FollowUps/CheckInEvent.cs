namespace MassageBot.FollowUps;

/// <summary>What a conversation is told when a check-in is due: the value of the event.</summary>
/// <param name="CheckInId">The check-in.</param>
/// <param name="Step">The step of the plan.</param>
/// <param name="TreatmentId">The treatment's id at the clinic.</param>
/// <param name="IsReminder">Whether it is the reminder.</param>
/// <param name="IsByLink">Whether the client came by the link of a mail: then the conversation becomes theirs.</param>
internal sealed record CheckInEvent(long CheckInId, string Step, string TreatmentId, bool IsReminder, bool IsByLink = false);
