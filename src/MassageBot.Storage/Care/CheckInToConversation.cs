namespace MassageBot.Storage;

/// <summary>Hand it to the client's conversation: the activity is accepted in the same transaction, once.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Activity">The event that the conversation gets.</param>
public sealed record CheckInToConversation(DueCheckIn CheckIn, InboundActivity Activity) : CheckInDecision(CheckIn);
