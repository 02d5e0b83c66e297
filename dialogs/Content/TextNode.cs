using MassageBot.Triage;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Dialogs;

/// <summary>A text in its file.</summary>
/// <param name="File">The file.</param>
/// <param name="Key">Its key, dotted.</param>
/// <param name="Node">What stands there: the text, or a mapping with the text and what is known about it.</param>
internal sealed record TextNode(ContentFile File, string Key, YamlNode Node)
{
    /// <summary>The text itself; null when there is none.</summary>
    public string? Text => Scalar?.Value;

    /// <summary>The line of the key's value.</summary>
    public int Line => YamlTexts.LineOf(Node);

    private YamlScalarNode? Scalar => Node switch
    {
        YamlScalarNode scalar => scalar,
        YamlMappingNode map when map.Children.TryGetValue("text", out var inner) => inner as YamlScalarNode,
        _ => null,
    };

    /// <summary>The line in the file of a line of the text. Only a literal block keeps its lines; of others it's where they begin.</summary>
    public int LineOf(int line) => Scalar is not { } scalar ? Line : scalar.Style switch
    {
        ScalarStyle.Literal => YamlTexts.LineOf(scalar) + 1 + line,
        ScalarStyle.Folded => YamlTexts.LineOf(scalar) + 1,
        _ => YamlTexts.LineOf(scalar),
    };
}
