namespace MassageBot.Signatures.Api;

/// <summary>What a line of the list describes.</summary>
internal enum ApiKind
{
    Constructor,
    Property,
    Field,
    Method,
}
