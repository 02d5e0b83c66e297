namespace MassageBot.Signatures.Api;

/// <summary>A parameter: `params`, `ref`, its type, its name, and the default value as it is printed.</summary>
internal sealed record ApiParameter(string Type, string Name, bool IsParams, bool IsByReference, string? Default);
