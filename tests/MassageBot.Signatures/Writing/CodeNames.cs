using System.Text.RegularExpressions;
using MassageBot.Signatures.Api;

namespace MassageBot.Signatures.Writing;

/// <summary>Names of the list as C# writes them.</summary>
internal static partial class CodeNames
{
    /// <summary>A type; from the outermost namespace, so that no name nearby can take its place.</summary>
    public static string Type(string name) => Qualified().Replace(name, "global::$0");

    /// <summary>A list of parameters with their default values; a reference is taken for `out`, which the list writes alike.</summary>
    public static string Parameters(IEnumerable<ApiParameter> parameters) => string.Join(", ", parameters.Select(p =>
        (p.IsParams ? "params " : "") + (p.IsByReference ? "out " : "") + $"{Type(p.Type)} @{p.Name}{Default(p)}"));

    private static string Default(ApiParameter parameter) => parameter.Default switch
    {
        null => "",
        var number when number != "default" && parameter.Type.Contains('.', StringComparison.Ordinal) => $" = ({Type(parameter.Type)}){number}",
        var text => " = " + text,
    };

    [GeneratedRegex(@"[\w]+(?:\.\w+)+")]
    private static partial Regex Qualified();
}
