namespace MassageBot.Knowledge.Fitting;

/// <summary>What a question with a known outcome got.</summary>
/// <param name="Confidence">Confidence in the first entry.</param>
/// <param name="IsRight">Whether the first entry was the right one.</param>
/// <param name="IsSuggested">Whether the right one was among the first three.</param>
/// <param name="Weight">How much the question counts.</param>
internal readonly record struct Trial(float Confidence, bool IsRight, bool IsSuggested, float Weight);
