namespace MassageBot.Storage;

/// <summary>What was committed on another node. It carries ids only; whoever hears it reads the rest.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Conversation">The conversation, where it is of one.</param>
/// <param name="ActivityId">The activity whose turn ended.</param>
public readonly record struct NodeNews(NodeNewsKind Kind, ConversationKey? Conversation = null, string? ActivityId = null);
