namespace MassageBot.Knowledge.Ranking;

/// <summary>A text as the classifier reads it: the features it has rows for, each with its share of the text.</summary>
internal readonly record struct ClassifierInput(int[] Rows, float[] Values);
