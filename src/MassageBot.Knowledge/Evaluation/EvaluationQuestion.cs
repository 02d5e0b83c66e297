namespace MassageBot.Knowledge.Evaluation;

/// <summary>A question of an evaluation.</summary>
/// <param name="Text">The question.</param>
/// <param name="Expected">The entry that answers it; an id that the knowledge base doesn't hold means that none does.</param>
public sealed record EvaluationQuestion(string Text, string Expected);
