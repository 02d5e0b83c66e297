using System.Text.Json.Serialization;

namespace MassageBot.Knowledge.Evaluation;

/// <summary>What the engine made of a question of an evaluation; one line of the predictions.</summary>
/// <param name="Question">The question.</param>
/// <param name="Expected">The entry that was expected, as the questions name it.</param>
/// <param name="Band"><c>answer</c>, <c>suggest</c> or <c>refuse</c>.</param>
/// <param name="Entry">The first entry, whatever the band; null when nothing of the question is known.</param>
/// <param name="Confidence">How far the first entry is believed, 0 to 1.</param>
/// <param name="Ranked">Up to five entries with their shares, best first.</param>
public sealed record Prediction(
    [property: JsonPropertyName("question")] string Question,
    [property: JsonPropertyName("expected")] string Expected,
    [property: JsonPropertyName("band")] string Band,
    [property: JsonPropertyName("entry")] string? Entry,
    [property: JsonPropertyName("confidence")] double Confidence,
    [property: JsonPropertyName("ranked")] IReadOnlyList<PredictedEntry> Ranked);
