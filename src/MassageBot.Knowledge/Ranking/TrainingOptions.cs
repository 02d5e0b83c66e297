namespace MassageBot.Knowledge.Ranking;

/// <summary>How the classifier is trained.</summary>
/// <param name="Epochs">Passes over the texts.</param>
/// <param name="Rate">Step size.</param>
/// <param name="ForeignWeight">Weight of a foreign question against a phrasing.</param>
internal sealed record TrainingOptions(int Epochs = 8, float Rate = 0.7f, float ForeignWeight = 0.5f);
