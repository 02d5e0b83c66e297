using System.Text.Json.Serialization;

namespace MassageBot.Knowledge.Evaluation;

/// <summary>An entry in a prediction's ranking.</summary>
/// <param name="Entry">The entry's id.</param>
/// <param name="Score">Its share of the ranking, 0 to 1.</param>
public sealed record PredictedEntry([property: JsonPropertyName("entry")] string Entry, [property: JsonPropertyName("score")] double Score);
