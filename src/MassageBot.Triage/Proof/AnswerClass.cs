namespace MassageBot.Triage.Proof;

/// <summary>Answers that no condition can tell apart.</summary>
/// <param name="Answer">The one that is walked.</param>
/// <param name="Size">For how many it stands.</param>
internal sealed record AnswerClass(Answer Answer, int Size);
