using System.Text.Json;

namespace MassageBot.Knowledge.Evaluation;

/// <summary>Reads any knowledge base from lines of JSON: <c>{ "id", "question", "phrasings": [], "answer" }</c>.</summary>
public static class EvaluationKnowledge
{
    /// <summary>The entries of the lines; with any problem the list of entries is not to be used.</summary>
    /// <param name="path">Name of the file, for the problems.</param>
    /// <param name="lines">Its lines; empty ones are passed over.</param>
    /// <param name="problems">What is wrong, by line.</param>
    public static IReadOnlyList<Entry> Read(string path, IEnumerable<string> lines, out IReadOnlyList<ContentProblem> problems)
    {
        var found = new List<ContentProblem>();
        var entries = new List<Entry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (ReadEntry(path, number, line, found) is not { } entry) continue;
            if (seen.TryAdd(entry.Id, number)) entries.Add(entry);
            else found.Add(new ContentProblem(path, number, $"The id '{entry.Id}' stands in line {seen[entry.Id]} already."));
        }
        if (entries.Count == 0 && found.Count == 0) found.Add(new ContentProblem(path, 0, "There is no entry: write one object a line."));
        problems = found;
        return [.. entries.OrderBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    private static Entry? ReadEntry(string path, int number, string line, List<ContentProblem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new JsonException("an object is expected");
            var phrasings = root.TryGetProperty("phrasings", out var list) && list.ValueKind != JsonValueKind.Null
                ? list.EnumerateArray().Select(item => item.GetString() ?? throw new JsonException("a phrasing is null")).ToList()
                : [];
            var question = Text(root, "question") is { Length: > 0 } own ? own : phrasings.FirstOrDefault();
            if (Text(root, "id") is not { Length: > 0 } id || question is null)
                throw new JsonException("\"id\" and \"question\" (or one of \"phrasings\") must be texts that aren't empty");
            return new Entry
            {
                Id = id,
                Question = question,
                Phrasings = phrasings,
                Audiences = [Audience.Client],
                Text = Text(root, "answer") ?? "",
                Version = "",
                Path = path,
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            problems.Add(new ContentProblem(path, number, $"This line is no entry: {e.Message.TrimEnd('.')}. Expected {{\"id\": …, \"question\": …, \"phrasings\": […], \"answer\": …}}."));
            return null;
        }
    }

    private static string? Text(JsonElement root, string name)
        => root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString()?.Trim() : null;
}
