using MassageBot.Signatures.Api;

namespace MassageBot.Signatures.Writing;

/// <summary>Writes types of the list as C#: to be compiled against, never to be run.</summary>
internal sealed class SourceWriter(ApiList list, IReadOnlyList<ApiType> types, TextWriter text)
{
    private readonly MemberWriter _members = new(new Inheritance(list), text);

    /// <summary>Writes all of the types.</summary>
    public void Write()
    {
        var names = types.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var type in types.Where(t => !names.Contains(t.Parent)))
        {
            text.WriteLine($"namespace {type.Parent} {{");
            Write(type);
            text.WriteLine("}");
        }
    }

    private void Write(ApiType type)
    {
        if (type.Kind == "delegate")
        {
            var invoke = type.Members.Single();
            text.WriteLine($"public delegate {CodeNames.Type(invoke.Type)} {type.ShortName}({CodeNames.Parameters(invoke.Parameters)}){Constraints.Of(type)};");
            return;
        }

        text.WriteLine($"public {type.Kind} {type.ShortName}{Parents(type)}{Constraints.Of(type)} {{");
        _members.WriteAll(type);
        foreach (var nested in types.Where(t => t.Parent == type.Name))
            Write(nested);
        text.WriteLine("}");
    }

    private static string Parents(ApiType type)
    {
        var parents = (type.Base is { } parent ? [parent] : Array.Empty<string>()).Concat(type.Kind == "enum" ? [] : type.Contracts).ToList();
        return parents.Count == 0 ? "" : " : " + string.Join(", ", parents.Select(CodeNames.Type));
    }
}
