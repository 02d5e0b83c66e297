using YamlDotNet.Core;
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
            var stream = new YamlStream();
            stream.Load(new BoundedParser(new Parser(new StringReader(text)), MaxDepth));
            if (stream.Documents.Count == 1) return stream.Documents[0].RootNode;
            problems.Add(path, firstLine, stream.Documents.Count == 0
                ? "The YAML is empty."
                : "There is more than one YAML document; remove the extra '---' line.");
        }
        catch (TooDeepException e)
        {
            problems.Add(path, firstLine + Line(e.Start) - 1, $"The YAML is nested more than {MaxDepth} levels deep; an entry needs three.");
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
}
