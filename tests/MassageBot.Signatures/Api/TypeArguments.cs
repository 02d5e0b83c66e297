using System.Text.RegularExpressions;

namespace MassageBot.Signatures.Api;

/// <summary>What stands for the parameters of a generic type.</summary>
internal sealed partial class TypeArguments
{
    private readonly Dictionary<string, string> _byName;

    private TypeArguments(Dictionary<string, string> byName) => _byName = byName;

    /// <summary>Of a type as it is declared.</summary>
    public static TypeArguments None { get; } = new([]);

    /// <summary>From the name of a definition, such as `Prompt&lt;T&gt;`, and that of a use of it, such as `Prompt&lt;bool&gt;`.</summary>
    public static TypeArguments Of(string definition, string use) => new(Split(definition).Zip(Split(use)).ToDictionary(p => p.First, p => p.Second));

    /// <summary>The arguments in the angle brackets of a name.</summary>
    public static IReadOnlyList<string> Split(string name)
    {
        var start = name.IndexOf('<', StringComparison.Ordinal);
        if (start < 0)
            return [];
        var arguments = new List<string>();
        var depth = 0;
        var from = start + 1;
        for (var i = from; i < name.Length; i++)
        {
            if (name[i] == '<')
            {
                depth++;
            }
            else if (depth > 0)
            {
                depth -= name[i] == '>' ? 1 : 0;
            }
            else if (name[i] is ',' or '>')
            {
                arguments.Add(name[from..i]);
                from = i + 1;
            }
        }

        return arguments;
    }

    /// <summary>A type's name with the arguments in it.</summary>
    public string Replace(string type) =>
        _byName.Count == 0 ? type : Word().Replace(type, word => _byName.GetValueOrDefault(word.Value, word.Value));

    [GeneratedRegex(@"[\w.]+")]
    private static partial Regex Word();
}
