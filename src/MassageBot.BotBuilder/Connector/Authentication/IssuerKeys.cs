using System.Collections.Frozen;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys that an issuer published, by id: those of RSA that are for signatures and long enough to be safe.</summary>
internal sealed class IssuerKeys
{
    private const int LeastBits = 2048;

    private readonly FrozenDictionary<string, JsonWebKey> _keys;
    private readonly string[] _algorithms;

    /// <exception cref="InvalidOperationException">There is no such key.</exception>
    public IssuerKeys(OpenIdConnectConfiguration metadata)
    {
        _keys = (metadata.JsonWebKeySet?.Keys ?? [])
            .Where(IsForSignatures)
            .DistinctBy(key => key.Kid)
            .ToFrozenDictionary(key => key.Kid, StringComparer.Ordinal);
        _algorithms = [.. metadata.IdTokenSigningAlgValuesSupported];
        if (_keys.Count == 0)
            throw new InvalidOperationException("There is no usable key among those that were published.");
    }

    public JsonWebKey? Find(string id) => _keys.GetValueOrDefault(id);

    /// <summary>Whether the issuer signs with an algorithm, as far as it says so.</summary>
    public bool Signs(string algorithm) => _algorithms.Length == 0 || _algorithms.Contains(algorithm, StringComparer.Ordinal);

    private static bool IsForSignatures(JsonWebKey key) =>
        !string.IsNullOrEmpty(key.Kid) && key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Use: null or "" or JsonWebKeyUseNames.Sig, KeySize: >= LeastBits };
}
