using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Testing;

/// <summary>A token that isn't signed yet. It is written by hand, so that it may be as wrong as a test likes.</summary>
public sealed class TokenDraft(string keyId, RSA key)
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The header.</summary>
    public Dictionary<string, object?> Header { get; } = new() { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = keyId };

    /// <summary>The claims.</summary>
    public Dictionary<string, object?> Claims { get; } = new() { ["nbf"] = From.ToUnixTimeSeconds(), ["exp"] = To.ToUnixTimeSeconds() };

    /// <summary>Makes the signature.</summary>
    public Func<byte[], byte[]> Signing { get; set; } = content => key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>Changes the draft.</summary>
    public TokenDraft With(Action<TokenDraft> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        change(this);
        return this;
    }

    /// <summary>Sets a claim.</summary>
    public TokenDraft With(string claim, object? value) => With(draft => draft.Claims[claim] = value);

    /// <summary>Takes a claim away.</summary>
    public TokenDraft Without(string claim) => With(draft => draft.Claims.Remove(claim));

    /// <summary>Sets when the token begins and ends to be good.</summary>
    public TokenDraft Between(DateTimeOffset from, DateTimeOffset to) => With("nbf", from.ToUnixTimeSeconds()).With("exp", to.ToUnixTimeSeconds());

    /// <summary>The token.</summary>
    public string Sign()
    {
        var content = $"{Part(Header)}.{Part(Claims)}";
        return string.Create(CultureInfo.InvariantCulture, $"{content}.{Base64UrlEncoder.Encode(Signing(Encoding.ASCII.GetBytes(content)))}");
    }

    private static string Part(Dictionary<string, object?> part) => Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(part));
}
