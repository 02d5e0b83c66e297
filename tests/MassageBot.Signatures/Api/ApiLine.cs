using System.Text.RegularExpressions;

namespace MassageBot.Signatures.Api;

/// <summary>Reads single lines of the list; its form is the one that PublicApiPrinter prints.</summary>
internal static partial class ApiLine
{
    /// <summary>The type that a line declares; null, where it declares none.</summary>
    public static ApiType? Type(string line) => TypeLine().Match(line) is { Success: true } match
        ? new ApiType(match.Groups["name"].Value, match.Groups["kind"].Value, Text(match.Groups["base"]))
        : null;

    /// <summary>The member that a line declares, with the name of its type; null, where the form is not known.</summary>
    public static (string Type, ApiMember Member)? Member(string line)
    {
        if (ConstructorLine().Match(line) is { Success: true } made)
            return (made.Groups["type"].Value, Made(made, ApiKind.Constructor, ".ctor"));
        if (PropertyLine().Match(line) is { Success: true } property)
            return Owned(property, ApiKind.Property);
        if (FieldLine().Match(line) is { Success: true } field)
            return Owned(field, ApiKind.Field);
        return MethodLine().Match(line) is { Success: true } method ? Owned(method, ApiKind.Method) : null;
    }

    private static (string Type, ApiMember Member) Owned(Match match, ApiKind kind)
    {
        var path = match.Groups["path"].Value;
        var dot = ApiList.LastDot(path);
        return (path[..dot], Made(match, kind, path[(dot + 1)..]));
    }

    private static ApiMember Made(Match match, ApiKind kind, string name) =>
        new(kind, ApiList.WithoutArguments(name), match.Groups["result"].Value, Words(match.Groups["modifiers"]))
        {
            Generics = TypeArguments.Split(name),
            Parameters = [.. ParameterText().Matches(match.Groups["parameters"].Value).Select(Parameter)],
            Accessors = [.. Words(match.Groups["accessors"]).Select(word => word.TrimEnd(';'))],
            Value = Text(match.Groups["value"]),
        };

    private static ApiParameter Parameter(Match match) => new(
        match.Groups["type"].Value,
        match.Groups["name"].Value,
        match.Groups["params"].Success,
        match.Groups["ref"].Success,
        Text(match.Groups["default"]));

    private static string? Text(Group group) => group.Success ? group.Value : null;

    private static string[] Words(Group group) => group.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(?<name>\S+) \((?<kind>(?:[a-z]+ )?(?:class|interface|struct|enum|delegate))(?: : (?<base>\S+))?\)$")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^(?<type>\S+)\.\.ctor\((?<parameters>.*)\)(?<modifiers>(?: [a-z]+)*)$")]
    private static partial Regex ConstructorLine();

    [GeneratedRegex(@"^(?<path>[^\s(]+) \{ (?<accessors>(?:[gs]et; )+)\} -> (?<result>\S+)(?<modifiers>(?: [a-z]+)*)$")]
    private static partial Regex PropertyLine();

    [GeneratedRegex("""^(?<path>[^\s(]+) -> (?<result>\S+)(?: = "(?<value>.*)")?(?<modifiers>(?: [a-z]+)*)$""")]
    private static partial Regex FieldLine();

    [GeneratedRegex(@"^(?<path>[^\s(]+)\((?<parameters>.*)\) -> (?<result>\S+)(?<modifiers>(?: [a-z]+)*)$")]
    private static partial Regex MethodLine();

    [GeneratedRegex("""(?<params>params )?(?<ref>ref )?(?<type>[^\s,"]\S*) (?<name>\w+)(?: = (?<default>"[^"]*"|[^\s,]+))?(?:, |$)""")]
    private static partial Regex ParameterText();
}
