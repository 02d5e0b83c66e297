using MassageBot.Triage;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Dialogs;

/// <summary>Reads a YAML file of nested texts into dotted keys, with the line of each.</summary>
internal static class YamlTexts
{
    public static IReadOnlyList<TextNode> Read(ContentFile file, List<ContentProblem> problems)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(file.Text));
        }
        catch (YamlException e)
        {
            problems.Add(new ContentProblem(file.Path, (int)e.Start.Line, e.InnerException?.Message ?? e.Message));
            return [];
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            problems.Add(new ContentProblem(file.Path, 1, "The file must be a mapping of keys to texts."));
            return [];
        }

        return [.. Flatten("", root).Select(pair => new TextNode(file, pair.Key, pair.Node))];
    }

    public static int LineOf(YamlNode node) => (int)node.Start.Line;

    private static IEnumerable<(string Key, YamlNode Node)> Flatten(string prefix, YamlMappingNode map)
    {
        foreach (var (keyNode, value) in map.Children)
        {
            var key = prefix + ((YamlScalarNode)keyNode).Value;
            if (value is YamlMappingNode inner && !inner.Children.Keys.Any(k => k is YamlScalarNode { Value: "text" }))
            {
                foreach (var pair in Flatten(key + ".", inner))
                    yield return pair;
            }
            else
            {
                yield return (key, value);
            }
        }
    }
}
