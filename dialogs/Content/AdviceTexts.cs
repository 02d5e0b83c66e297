using MassageBot.Triage;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Dialogs;

/// <summary>Reads what stands beside the advice texts: their evidence and their sign-off.</summary>
internal static class AdviceTexts
{
    private const string Waiting = "waiting";

    public static IReadOnlyList<AdviceText> Load(IEnumerable<TextNode> nodes, List<ContentProblem> problems)
    {
        var texts = new List<AdviceText>();
        foreach (var node in nodes)
        {
            if (node is { Node: YamlMappingNode map, Text: { } text })
                texts.Add(new AdviceText(node.Key, text.Trim(), Evidence(map), SignedBy(node, map, problems), node.File.Path));
        }

        return texts;
    }

    private static IReadOnlyList<string> Evidence(YamlMappingNode map) => map.Children.TryGetValue("evidence", out var node)
        ? [.. (node is YamlSequenceNode list ? list.Children : [node]).OfType<YamlScalarNode>().Select(tag => tag.Value).OfType<string>()]
        : [];

    private static SignOff? SignedBy(TextNode node, YamlMappingNode map, List<ContentProblem> problems)
    {
        var found = map.Children.TryGetValue("sign-off", out var value) ? value : null;
        var text = (found as YamlScalarNode)?.Value;
        if (SignOff.TryParse(text, out var signOff) || text == Waiting)
            return signOff;
        problems.Add(new ContentProblem(
            node.File.Path,
            found is null ? node.Line : YamlTexts.LineOf(found),
            $"The sign-off of '{node.Key}' must be '{Waiting}' or {SignOff.Form}{(string.IsNullOrEmpty(text) ? "" : $", found '{text}'")}; write '{Waiting}' until a clinician has signed."));
        return null;
    }
}
