namespace MassageBot.Storage;

/// <summary>What is over, by kind of data: whatever is older than its moment. Null: kept for ever.</summary>
/// <param name="Conversations">Clients' conversations in which nothing was said since.</param>
/// <param name="Questions">Kept questions and thumbs from before.</param>
/// <param name="Treatments">Treatments that ended before, with their check-ins and answers.</param>
/// <param name="Cases">Cases opened before, if they are closed.</param>
/// <param name="StaffMessages">Messages from before in the conversations of staff.</param>
public sealed record RetentionCuts(
    DateTimeOffset? Conversations, DateTimeOffset? Questions, DateTimeOffset? Treatments, DateTimeOffset? Cases, DateTimeOffset? StaffMessages);
