using MassageBot.Signatures.Api;

namespace MassageBot.Signatures.Writing;

/// <summary>What a type has from its bases and owes to its interfaces.</summary>
internal sealed class Inheritance(ApiList list)
{
    private static readonly HashSet<string> OfObject = new(["ToString`0()", "Equals`0(object)", "GetHashCode`0()"], StringComparer.Ordinal);

    /// <summary>Whether a member takes the place of a virtual or abstract one of a base.</summary>
    public bool Overrides(ApiType type, ApiMember member)
    {
        var signature = member.SignatureIn(TypeArguments.None);
        return OfObject.Contains(signature)
            || Bases(type).Any(b => b.Type.Members.Any(m => (m.Is("virtual") || m.Is("abstract")) && m.SignatureIn(b.Arguments) == signature));
    }

    /// <summary>A call of the base's shortest constructor, where it has none without parameters.</summary>
    public string BaseCall(ApiType type)
    {
        if (Bases(type).FirstOrDefault() is not { Type: { } parent, Arguments: var arguments } || !parent.Constructors.Any() || parent.Constructors.Any(c => c.Parameters.Count == 0))
            return "";
        var shortest = parent.Constructors.MinBy(c => c.Parameters.Count)!;
        return $" : base({string.Join(", ", shortest.Parameters.Select(p => $"default({CodeNames.Type(arguments.Replace(p.Type))})"))})";
    }

    /// <summary>Members of its interfaces that neither it nor a base shows: it has them without showing them.</summary>
    public IEnumerable<(string Contract, ApiMember Member, TypeArguments Arguments)> Hidden(ApiType type)
    {
        var shown = Bases(type).Prepend((Type: type, Arguments: TypeArguments.None))
            .SelectMany(b => b.Type.Members.Where(m => !m.Is("protected") && !m.Is("static")).Select(m => m.SignatureIn(b.Arguments)))
            .ToHashSet(StringComparer.Ordinal);
        return from contract in type.Contracts
               let definition = list.Find(contract)
               where definition is not null && !Bases(type).Any(b => b.Type.Contracts.Contains(contract))
               let arguments = TypeArguments.Of(definition.Name, contract)
               from member in definition.Members
               where !shown.Contains(member.SignatureIn(arguments))
               select (contract, member, arguments);
    }

    private IEnumerable<(ApiType Type, TypeArguments Arguments)> Bases(ApiType type)
    {
        var arguments = TypeArguments.None;
        while (type.Base is { } name && list.Find(name) is { } parent)
        {
            arguments = TypeArguments.Of(parent.Name, arguments.Replace(name));
            yield return (parent, arguments);
            type = parent;
        }
    }
}
