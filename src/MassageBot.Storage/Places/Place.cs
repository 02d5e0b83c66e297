namespace MassageBot.Storage;

/// <summary>A chat or channel in which the bot can speak without being spoken to first.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Kind">What it is, as the channel calls it: <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="TenantId">The organisation.</param>
/// <param name="TeamId">The team of a channel.</param>
/// <param name="UserId">Whose personal chat it is: the stable id of the organisation's directory.</param>
/// <param name="Reference">An activity that begins a turn there, JSON: it holds the address and who is who.</param>
/// <param name="EnteredAt">When the bot was added.</param>
public sealed record Place(
    ConversationKey Conversation, string Kind, string? TenantId, string? TeamId, string? UserId, string Reference, DateTimeOffset EnteredAt);
