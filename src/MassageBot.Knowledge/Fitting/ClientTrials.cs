using System.Reflection;
using System.Text.Json;

namespace MassageBot.Knowledge.Fitting;

/// <summary>
/// What questions that clients might write got from the clinic's entries, half of them measured with weights fitted on the other
/// half: what a confidence is worth in practice. It ships beside the weights and is written by the same program.
/// </summary>
internal static class ClientTrials
{
    private static readonly Lazy<List<Trial>> Loaded = new(Load);

    public static IReadOnlyList<Trial> Shipped => Loaded.Value;

    /// <summary>The trials in the form that is read, alike ones put together: confidence in hundredths, right, suggested, weight.</summary>
    public static string ToJson(IEnumerable<Trial> trials)
    {
        var rows = trials.GroupBy(trial => (Step: (int)Math.Round(trial.Confidence * 100), trial.IsRight, trial.IsSuggested))
            .OrderByDescending(group => group.Key)
            .Select(group => FormattableString.Invariant(
                $"[{group.Key.Step}, {(group.Key.IsRight ? 1 : 0)}, {(group.Key.IsSuggested ? 1 : 0)}, {group.Sum(trial => trial.Weight):0.###}]"));
        return $"[\n  {string.Join(",\n  ", rows)}\n]\n";
    }

    private static List<Trial> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("MassageBot.Knowledge.Weights.client-trials.json")
            ?? throw new InvalidOperationException("The clients' trials are not part of the assembly.");
        var rows = JsonSerializer.Deserialize<float[][]>(stream) ?? throw new InvalidDataException("The file of trials is empty.");
        return [.. rows.Select(row => new Trial(row[0] / 100, row[1] > 0, row[2] > 0, row[3]))];
    }
}
