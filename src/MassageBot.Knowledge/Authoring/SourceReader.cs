using YamlDotNet.RepresentationModel;

namespace MassageBot.Knowledge.Authoring;

/// <summary>Reads <c>sources.yaml</c>: the works that entries may cite.</summary>
internal static class SourceReader
{
    private static readonly string[] Evidence = ["V", "V2", "K", "J"];

    public static IReadOnlyDictionary<string, EntrySource> Read(ContentFile? file, ProblemList problems)
    {
        var sources = new Dictionary<string, EntrySource>(StringComparer.Ordinal);
        if (file is null || YamlReader.Read(file.Path, file.Text, 1, problems) is not { } root) return sources;
        if (root is not YamlMappingNode mapping)
        {
            problems.Add(file.Path, 1, "The file must be lines of 'ID: { title: ..., evidence: ... }'.");
            return sources;
        }
        foreach (var (key, value) in mapping.Children)
        {
            var line = YamlReader.LineOf(key, 1);
            if (key is not YamlScalarNode { Value: { Length: > 0 } id } || value is not YamlMappingNode child)
            {
                problems.Add(file.Path, line, "A source must look like 'ID: { title: ..., evidence: ... }'.");
                continue;
            }
            var fields = new HeaderFields(file.Path, 1, child, problems);
            var title = fields.RequiredText("title");
            var evidence = fields.OptionalText("evidence") ?? "";
            if (evidence.Length > 0 && !Evidence.Contains(evidence))
                problems.Add(file.Path, fields.LineOf("evidence"), $"The evidence must be one of {string.Join(", ", Evidence)}, was '{evidence}'.");
            if (title is not null) sources[id] = new EntrySource(id, title, evidence);
        }
        return sources;
    }
}
