namespace MassageBot.Dialogs;

/// <summary>A question as it was typed, with what was talked about before.</summary>
/// <param name="Text">The client's own words.</param>
/// <param name="ForStaff">Whether staff-only entries may be served.</param>
/// <param name="PreviousEntryId">The entry answered last in this conversation, as context for a follow-up.</param>
public sealed record AnswerQuery(string Text, bool ForStaff = false, string? PreviousEntryId = null);
