using System.Reflection;
using System.Text.Json;

namespace MassageBot.Knowledge.Ranking;

/// <summary>The numbers that turn features into a ranking and a confidence.</summary>
/// <param name="Rank">Weights by <see cref="RankFeature"/>.</param>
/// <param name="Confidence">Weights by <see cref="ConfidenceFeature"/>.</param>
internal sealed record RankingWeights(double[] Rank, double[] Confidence)
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    /// <summary>The weights that ship with the room.</summary>
    public static RankingWeights Default { get; } = Load();

    /// <summary>Reads weights by the features' names; a name too many or too few is an error.</summary>
    public static RankingWeights Parse(Stream json)
    {
        var sections = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(json)
            ?? throw new InvalidDataException("The file of weights is empty.");
        return new RankingWeights(Values<RankFeature>(sections, "rank"), Values<ConfidenceFeature>(sections, "confidence"));
    }

    /// <summary>The weights in the form that <see cref="Parse"/> reads.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new Dictionary<string, Dictionary<string, double>>
        {
            ["rank"] = Named<RankFeature>(Rank),
            ["confidence"] = Named<ConfidenceFeature>(Confidence),
        },
        Format);

    private static Dictionary<string, double> Named<T>(double[] weights)
        where T : struct, Enum
        => Enum.GetNames<T>().Select((name, i) => (name, Math.Round(weights[i], 4))).ToDictionary(pair => pair.name, pair => pair.Item2);

    private static double[] Values<T>(Dictionary<string, Dictionary<string, double>> sections, string section)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        if (!sections.TryGetValue(section, out var values) || values.Count != names.Length || names.Any(name => !values.ContainsKey(name)))
            throw new InvalidDataException($"The weights of '{section}' must be exactly: {string.Join(", ", names)}.");
        return [.. names.Select(name => values[name])];
    }

    private static RankingWeights Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("MassageBot.Knowledge.Weights.default-weights.json")
            ?? throw new InvalidOperationException("The default weights are not part of the assembly.");
        return Parse(stream);
    }
}
