namespace MassageBot.Storage;

/// <summary>A message that a channel got and that shows a client's words to others.</summary>
/// <param name="Where">The conversation in which it stands.</param>
/// <param name="Reference">The escalation it is about.</param>
/// <param name="Label">Its label, by which it can be changed.</param>
public sealed record CaseShown(ConversationKey Where, string Reference, string Label);
