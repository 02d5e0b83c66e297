namespace MassageBot.Signatures.Api;

/// <summary>A type of the list.</summary>
internal sealed record ApiType(string Name, string Kind, string? Base)
{
    /// <summary>The interfaces that it implements, inherited ones too.</summary>
    public List<string> Contracts { get; } = [];

    /// <summary>Its members.</summary>
    public List<ApiMember> Members { get; } = [];

    /// <summary>The name without the type that it is nested in, or without its namespace.</summary>
    public string ShortName => Name[(ApiList.LastDot(Name) + 1)..];

    /// <summary>The namespace, or the type that it is nested in.</summary>
    public string Parent => Name[..ApiList.LastDot(Name)];

    /// <summary>The constructors.</summary>
    public IEnumerable<ApiMember> Constructors => Members.Where(m => m.Kind == ApiKind.Constructor);
}
