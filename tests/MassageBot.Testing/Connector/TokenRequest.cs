namespace MassageBot.Testing;

/// <summary>What a bot sent to get a token.</summary>
/// <param name="Path">The path, with the tenant.</param>
/// <param name="Form">The form; for a managed identity the query.</param>
public sealed record TokenRequest(string Path, IReadOnlyDictionary<string, string> Form)
{
    /// <summary>A field of the form; empty if it was not sent.</summary>
    public string this[string field] => Form.GetValueOrDefault(field, "");
}
