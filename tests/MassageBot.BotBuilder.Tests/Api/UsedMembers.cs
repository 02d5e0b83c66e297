using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace MassageBot.BotBuilder.Tests.Api;

/// <summary>What an assembly uses of another, read from its compiled form, where nothing can hide.</summary>
internal static class UsedMembers
{
    // An anonymous type has as many type arguments as members.
    private const int Most = 64;

    // Stand in for the type arguments that a token in the middle of a generic method leaves open; a constraint may ask for one kind.
    private static readonly Type[] Objects = [.. Enumerable.Repeat(typeof(object), Most)];
    private static readonly Type[] Numbers = [.. Enumerable.Repeat(typeof(int), Most)];

    /// <summary>The members of a library that an assembly uses, as lines of the public API.</summary>
    public static IReadOnlyCollection<string> Of(Assembly user, Assembly library)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        using var stream = File.OpenRead(user.Location);
        using var file = new System.Reflection.PortableExecutable.PEReader(stream);
        var metadata = file.GetMetadataReader();
        foreach (var handle in metadata.MemberReferences.Where(handle => !IsOfItsOwnType(metadata, handle)))
        {
            var used = Resolve(user.ManifestModule, MetadataTokens.GetToken(handle));
            if (used.Module.Assembly == library && !IsPartOfDelegate(used))
                lines.Add(PublicApiPrinter.LineOf(Named(used.Module.ResolveMember(used.MetadataToken)!)));
        }

        return lines;
    }

    private static MemberInfo Resolve(Module module, int token)
    {
        try
        {
            return module.ResolveMember(token, Objects, Objects)!;
        }
        catch (TypeLoadException)
        {
            return module.ResolveMember(token, Numbers, Numbers)!;
        }
    }

    // A generic type of the assembly itself, whose constraints the stand-ins might not meet.
    private static bool IsOfItsOwnType(MetadataReader metadata, MemberReferenceHandle handle)
    {
        var parent = metadata.GetMemberReference(handle).Parent;
        if (parent.Kind != HandleKind.TypeSpecification)
            return false;
        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return false;
        signature.ReadByte();
        return signature.ReadTypeHandle().Kind == HandleKind.TypeDefinition;
    }

    private static bool IsPartOfDelegate(MemberInfo member) => member.DeclaringType!.IsSubclassOf(typeof(Delegate));

    // The accessors of properties and events have no line of their own.
    private static MemberInfo Named(MemberInfo member)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return member is MethodInfo { IsSpecialName: true } accessor
            ? member.DeclaringType!.GetProperties(All).FirstOrDefault(p => p.GetMethod == accessor || p.SetMethod == accessor)
                ?? member.DeclaringType.GetEvents(All).FirstOrDefault(e => e.AddMethod == accessor || e.RemoveMethod == accessor)
                ?? member
            : member;
    }
}
