namespace MassageBot.Storage;

/// <summary>One visible activity of a conversation.</summary>
/// <param name="Sequence">Its place; rises strictly, hidden activities leave gaps.</param>
/// <param name="ActivityId">Its authoritative id.</param>
/// <param name="Timestamp">Its authoritative time.</param>
/// <param name="FromClient">True for the client's, false for the bot's.</param>
/// <param name="Json">The activity; id and timestamp are stamped by the reader.</param>
public sealed record TranscriptItem(long Sequence, string ActivityId, DateTimeOffset Timestamp, bool FromClient, string Json);
