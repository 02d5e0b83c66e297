using System.Text;
using System.Text.RegularExpressions;

namespace MassageBot.Dialogs;

/// <summary>A text taken apart once: its lines, and in each the words between the placeholders.</summary>
internal sealed partial class TextTemplate
{
    private readonly IReadOnlyList<Part[]> _lines;

    // What has no placeholder reads the same each time.
    private readonly string? _constant;

    public TextTemplate(string text)
    {
        Text = text;
        _lines = [.. text.Split('\n').Select(PartsOf)];
        if (_lines.All(line => line.All(part => part.Placeholder is null)))
            _constant = text.Trim();
    }

    /// <summary>The text as it stands in its file.</summary>
    public string Text { get; }

    /// <summary>Fills in the details first and the facts second; a line with a placeholder that neither has is left out.</summary>
    public string Fill(IReadOnlyDictionary<string, string> facts, ReadOnlySpan<(string Name, string Value)> details)
    {
        if (_constant is not null)
            return _constant;
        var filled = new StringBuilder(Text.Length * 2);
        var isFirst = true;
        foreach (var line in _lines)
        {
            var before = filled.Length;
            if (!isFirst)
                filled.Append('\n');
            if (TryFill(line, filled, facts, details))
                isFirst = false;
            else
                filled.Length = before;
        }

        return filled.ToString().Trim();
    }

    private static bool TryFill(Part[] line, StringBuilder filled, IReadOnlyDictionary<string, string> facts, ReadOnlySpan<(string Name, string Value)> details)
    {
        foreach (var part in line)
        {
            if (part.Placeholder is null)
                filled.Append(part.Words);
            else if (ValueOf(part.Placeholder, facts, details) is { } value)
                filled.Append(value);
            else
                return false;
        }

        return true;
    }

    private static string? ValueOf(string name, IReadOnlyDictionary<string, string> facts, ReadOnlySpan<(string Name, string Value)> details)
    {
        foreach (var detail in details)
        {
            if (detail.Name == name)
                return detail.Value ?? "";
        }

        return facts.GetValueOrDefault(name);
    }

    private static Part[] PartsOf(string line)
    {
        var parts = new List<Part>();
        var end = 0;
        foreach (Match match in Placeholder().Matches(line))
        {
            parts.Add(new Part(line[end..match.Index], null));
            parts.Add(new Part("", match.Groups[1].Value));
            end = match.Index + match.Length;
        }

        parts.Add(new Part(line[end..], null));
        return [.. parts];
    }

    [GeneratedRegex(@"\{([a-zA-Z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    private readonly record struct Part(string Words, string? Placeholder);
}
