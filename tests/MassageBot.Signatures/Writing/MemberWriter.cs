using MassageBot.Signatures.Api;

namespace MassageBot.Signatures.Writing;

/// <summary>Writes the members of a type; each body throws, and says why.</summary>
internal sealed class MemberWriter(Inheritance inheritance, TextWriter text)
{
    private const string Body = " => throw new global::System.NotSupportedException(\"Only a signature: it stands for a package that was not to be had.\");";

    /// <summary>All of them, with those that the type has but doesn't show.</summary>
    public void WriteAll(ApiType type)
    {
        foreach (var member in type.Members)
            text.WriteLine(Write(type, member));
        if (type.Kind.EndsWith("interface", StringComparison.Ordinal) || type.Kind.EndsWith("enum", StringComparison.Ordinal) || type.Kind == "static class")
            return;

        foreach (var (contract, member, arguments) in inheritance.Hidden(type))
            text.WriteLine(Hidden(contract, member, arguments));
        if (type.Contracts.Contains("System.Collections.IEnumerable") && type.Members.Any(m => m.Name == "GetEnumerator"))
            text.WriteLine("global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator()" + Body);
        if (!type.Constructors.Any())
            text.WriteLine($"internal {ApiList.WithoutArguments(type.ShortName)}(){inheritance.BaseCall(type)}{Body}");
    }

    private string Write(ApiType type, ApiMember member) => member.Kind switch
    {
        _ when type.Kind == "enum" => member.Name + ",",
        ApiKind.Constructor => $"{Access(member)} {ApiList.WithoutArguments(type.ShortName)}({CodeNames.Parameters(member.Parameters)}){inheritance.BaseCall(type)}{Body}",
        ApiKind.Field when member.Value is { } value => $"public const string {member.Name} = \"{value}\";",
        ApiKind.Field => $"{Access(member)}{(member.Is("static") ? " static" : "")} readonly {CodeNames.Type(member.Type)} {member.Name};",
        ApiKind.Property => $"{Modifiers(type, member)} {CodeNames.Type(member.Type)} {PropertyName(type, member)} {{ {Accessors(type, member)}}}",
        _ => $"{Modifiers(type, member)} {CodeNames.Type(member.Type)} {member.Name}{Generics(member)}({This(type, member)}{CodeNames.Parameters(member.Parameters)})"
            + (Overrides(type, member) ? "" : Constraints.Of(type, member))
            + (HasBody(type, member) ? Body : ";"),
    };

    private static string Hidden(string contract, ApiMember member, TypeArguments arguments)
    {
        var start = $"{CodeNames.Type(arguments.Replace(member.Type))} {CodeNames.Type(contract)}.{member.Name}";
        return member.Kind == ApiKind.Property
            ? $"{start} {{ {string.Concat(member.Accessors.Select(a => a + Body + " "))}}}"
            : $"{start}{Generics(member)}({CodeNames.Parameters(member.Parameters.Select(p => p with { Type = arguments.Replace(p.Type), Default = null }))}){Body}";
    }

    private string Modifiers(ApiType type, ApiMember member)
    {
        if (type.Kind == "interface")
            return "";
        var overrides = Overrides(type, member);
        return string.Join(' ', new[]
        {
            Access(member),
            member.Is("static") ? "static" : "",
            member.Is("abstract") ? "abstract" : "",
            member.Is("virtual") && !overrides ? "virtual" : "",
            overrides && !member.Is("virtual") && !member.Is("abstract") ? "sealed" : "",
            overrides ? "override" : "",
        }.Where(word => word.Length > 0));
    }

    private bool Overrides(ApiType type, ApiMember member) => type.Kind != "interface" && !member.Is("static") && inheritance.Overrides(type, member);

    private static string Access(ApiMember member) => member.Is("protected") ? "protected" : "public";

    private static bool HasBody(ApiType type, ApiMember member) => type.Kind != "interface" && !member.Is("abstract");

    private static string Accessors(ApiType type, ApiMember member) =>
        string.Concat(member.Accessors.Select(a => a + (HasBody(type, member) ? Body : ";") + " "));

    // An index has no parameters in the list; it is the key of the dictionary that the type is.
    private static string PropertyName(ApiType type, ApiMember member) =>
        member.Name == "Item" && type.Contracts.FirstOrDefault(c => c.StartsWith("System.Collections.Generic.IDictionary<", StringComparison.Ordinal)) is { } dictionary
            ? $"this[{CodeNames.Type(TypeArguments.Split(dictionary)[0])} key]"
            : member.Name;

    // The list doesn't tell extensions from other static methods; the name of the class does.
    private static string This(ApiType type, ApiMember member) =>
        type.Kind == "static class" && type.Name.EndsWith("Extensions", StringComparison.Ordinal) && member.Parameters.Count > 0 ? "this " : "";

    private static string Generics(ApiMember member) => member.Generics.Count == 0 ? "" : $"<{string.Join(", ", member.Generics)}>";
}
