namespace MassageBot.Storage;

/// <summary>An activity that came in and shall be accepted.</summary>
/// <param name="Conversation">The conversation it belongs to.</param>
/// <param name="ActivityId">The channel's id; null lets the store assign <c>{conversationId}|{sequence:D7}</c>.</param>
/// <param name="ClientActivityId">Direct Line's <c>channelData.clientActivityID</c>: a second key by which a repeat is recognised.</param>
/// <param name="Kind">The activity type, for listing.</param>
/// <param name="Visible">Whether it is part of the transcript that the client reads back.</param>
/// <param name="Json">The activity as JSON. Id and timestamp in it do not count: the columns do.</param>
/// <param name="ReceivedAt">When it came in; the stored timestamp is this or 1 ms after the conversation's last one, whichever is later.</param>
/// <param name="FromId">The sender; decides which user state belongs to the turn.</param>
public sealed record InboundActivity(
    ConversationKey Conversation,
    string? ActivityId,
    string? ClientActivityId,
    string Kind,
    bool Visible,
    string Json,
    DateTimeOffset ReceivedAt,
    string? FromId = null);
