namespace MassageBot.Storage;

/// <summary>Keeps a client's question for staff, in the turn's transaction.</summary>
/// <param name="Text">The question.</param>
/// <param name="Band">How sure the answer was, for example <c>answer</c>, <c>suggestions</c>, <c>none</c>.</param>
/// <param name="EntryIds">The knowledge entries that were shown.</param>
/// <param name="At">When.</param>
public sealed record QuestionLogged(string Text, string Band, IReadOnlyList<string> EntryIds, DateTimeOffset At) : TurnEffect;
