namespace MassageBot.Signatures.Api;

/// <summary>A member of a type; the words after its type (`static`, `virtual` and so on) are the modifiers.</summary>
internal sealed record ApiMember(ApiKind Kind, string Name, string Type, IReadOnlyList<string> Modifiers)
{
    /// <summary>The names of a generic method's parameters.</summary>
    public IReadOnlyList<string> Generics { get; init; } = [];

    /// <summary>The parameters of a constructor or method.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>The accessors of a property: `get`, `set`.</summary>
    public IReadOnlyList<string> Accessors { get; init; } = [];

    /// <summary>The text of a constant string.</summary>
    public string? Value { get; init; }

    /// <summary>Whether a word stands among the modifiers.</summary>
    public bool Is(string modifier) => Modifiers.Contains(modifier);

    /// <summary>What tells it from its neighbours, with the parameters of the type replaced.</summary>
    public string SignatureIn(TypeArguments arguments) =>
        $"{Name}`{Generics.Count}({string.Join(';', Parameters.Select(p => arguments.Replace(p.Type)))})";
}
