using MassageBot.Triage;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Dialogs.Tests.Content;

/// <summary>Texts of `dialogs/texts` with what reviewers keep beside each.</summary>
internal static class ReviewedTexts
{
    private static readonly string[] EvidenceTags = ["V", "V2", "K", "J"];

    /// <summary>The entries of a file by their keys.</summary>
    public static Dictionary<string, YamlMappingNode> Read(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(FixedContent.Files().Single(file => Path.GetFileName(file.Path) == Path.GetFileName(path)).Text));
        return ((YamlMappingNode)stream.Documents[0].RootNode).Children
            .SelectMany(group => ((YamlMappingNode)group.Value).Children
                .Select(entry => ($"{group.Key}.{entry.Key}", (YamlMappingNode)entry.Value)))
            .ToDictionary();
    }

    public static string Scalar(YamlMappingNode node, string key) => ((YamlScalarNode)node.Children[key]).Value!;

    public static IReadOnlyList<string> List(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var list) ? [.. ((YamlSequenceNode)list).Children.Select(item => ((YamlScalarNode)item).Value!)] : [];

    public static void AssertSourced(YamlMappingNode entry)
    {
        Assert.NotEmpty(List(entry, "sources"));
        Assert.NotEmpty(List(entry, "evidence"));
        Assert.All(List(entry, "evidence"), tag => Assert.Contains(tag, EvidenceTags));
        Assert.True(Scalar(entry, "sign-off") == "waiting" || SignOff.TryParse(Scalar(entry, "sign-off"), out _));
    }
}
