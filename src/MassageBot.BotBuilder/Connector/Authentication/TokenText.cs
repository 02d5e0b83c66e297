using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads a token that nothing is known about yet.</summary>
internal static class TokenText
{
    // Signatures with a key pair only: what an issuer publishes must never be enough to sign with.
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    /// <exception cref="UnauthorizedAccessException">It is no token, or not signed as one must be.</exception>
    public static JsonWebToken Read(string text)
    {
        JsonWebToken token;
        try
        {
            token = new JsonWebToken(text);

            // What is read later is read here once, where it may fail.
            _ = (token.Issuer, token.Kid, token.ValidFrom, token.ValidTo, token.Audiences.Count());
        }
        catch (Exception)
        {
            // Whatever a caller can think of; the exception may hold the token and goes no further.
            throw TokenCheck.Refused(TokenCheck.Malformed);
        }

        // Extensions that must be understood are not.
        if (token.IsEncrypted || token.TryGetHeaderValue<object>("crit", out _))
            throw TokenCheck.Refused(TokenCheck.Malformed);
        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal))
            throw TokenCheck.Refused(TokenCheck.Algorithm);
        return string.IsNullOrEmpty(token.Kid) ? throw TokenCheck.Refused(TokenCheck.UnknownKey) : token;
    }
}
