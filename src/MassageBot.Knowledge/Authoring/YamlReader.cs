using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Knowledge.Authoring;

/// <summary>Reads YAML as a tree that still knows its lines, and turns every way it can be broken into a problem.</summary>
internal static class YamlReader
{
    private const int MaxDepth = 12;
    private const int MaxLength = 1_000_000;

    /// <summary>
    /// The root of the only document, or null after reporting a problem; the text begins on line <paramref name="firstLine"/> of the file.
    /// </summary>
    public static YamlNode? Read(string path, string text, int firstLine, ProblemList problems)
    {
        if (text.Length > MaxLength)
        {
            problems.Add(path, firstLine, $"The YAML is {text.Length} characters long; at most {MaxLength} are read. Split the file.");
            return null;
        }
        try
        {
            // The tree is built by recursion: depth is measured first, so that no file can exhaust the stack.
            var deep = FirstTooDeep(text);
            if (deep is { } mark)
            {
                problems.Add(path, firstLine + Line(mark) - 1, $"The YAML is nested more than {MaxDepth} levels deep; an entry needs three.");
                return null;
            }
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1) return stream.Documents[0].RootNode;
            problems.Add(path, firstLine, stream.Documents.Count == 0
                ? "The YAML is empty."
                : "There is more than one YAML document; remove the extra '---' line.");
        }
        catch (YamlException e)
        {
            problems.Add(path, firstLine + Math.Max(1, Line(e.Start)) - 1, $"The YAML cannot be read: {e.Message}");
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            problems.Add(path, firstLine, $"The YAML cannot be read: {e.Message}");
        }
        return null;
    }

    /// <summary>Line of a node in the file.</summary>
    public static int LineOf(YamlNode node, int firstLine) => firstLine + Math.Max(1, Line(node.Start)) - 1;

    private static int Line(Mark mark) => (int)Math.Min(int.MaxValue / 2, mark.Line);

    private static Mark? FirstTooDeep(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart or SequenceStart when ++depth > MaxDepth:
                    return parser.Current.Start;
                case MappingEnd or SequenceEnd:
                    depth--;
                    break;
            }
        }
        return null;
    }
}
