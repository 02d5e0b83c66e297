using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Testing;

/// <summary>An Authorization header that must not let anybody in, for a bot whose channel's keys a <see cref="TokenIssuer"/> publishes.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Check">The check that it fails.</param>
/// <param name="Status">The answer to it.</param>
/// <param name="Header">Makes it.</param>
public sealed record BadToken(string Name, string Check, HttpStatusCode Status, Func<TokenIssuer, string?> Header)
{
    private static readonly DateTimeOffset LongAgo = new(2020, 1, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset FarAway = new(2119, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Fits in what a web server takes, not in what a token may be.</summary>
    private const int Oversized = 20_000;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<BadToken> All { get; } =
    [
        Unbelieved("no header", "missing-token", _ => null),
        Unbelieved("another scheme", "missing-token", _ => "Basic dXNlcjpwYXNzd29yZA=="),
        Unbelieved("a scheme alone", "missing-token", _ => "Bearer "),
        Unbelieved("garbage", "malformed", _ => "Bearer garbage"),
        Unbelieved("garbage in three parts", "malformed", _ => "Bearer a.b.c"),
        Unbelieved("three empty parts", "malformed", _ => "Bearer .."),
        Unbelieved("JSON in place of a token", "malformed", _ => """Bearer {"alg":"RS256"}"""),
        Unbelieved("two tokens", "malformed", issuer => $"Bearer {issuer.Draft().Sign()}, Bearer {issuer.Draft().Sign()}"),
        Unbelieved("an extension that must be understood", "malformed", Signed(draft => draft.Header["crit"] = new[] { "b64" })),
        Unbelieved("times that are words", "malformed", Signed(draft => draft.Claims["exp"] = "tomorrow")),
        Unbelieved("oversized", "too-large", Signed(draft => draft.Claims["pad"] = new string('x', Oversized))),
        Unbelieved("no signature", "algorithm", Unsigned("none")),
        Unbelieved("no signature, in other letters", "algorithm", Unsigned("NoNe")),
        Unbelieved("no algorithm", "algorithm", Signed(draft => draft.Header.Remove("alg"))),
        Unbelieved("HMAC with the public key", "algorithm", issuer => "Bearer " + issuer.Draft().With(draft =>
        {
            draft.Header["alg"] = "HS256";
            draft.Signing = content => HMACSHA256.HashData(Encoding.ASCII.GetBytes(issuer.Key.ExportSubjectPublicKeyInfoPem()), content);
        }).Sign()),
        Unbelieved("HMAC with the public modulus", "algorithm", issuer => "Bearer " + issuer.Draft().With(draft =>
        {
            draft.Header["alg"] = "HS256";
            draft.Signing = content => HMACSHA256.HashData(issuer.Key.ExportParameters(includePrivateParameters: false).Modulus!, content);
        }).Sign()),
        Unbelieved("an algorithm that the issuer doesn't use", "algorithm", issuer => "Bearer " + issuer.Draft().With(draft =>
        {
            draft.Header["alg"] = "RS512";
            draft.Signing = content => issuer.Key.SignData(content, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1);
        }).Sign()),
        Unbelieved("another issuer", "issuer", Signed(draft => draft.Claims["iss"] = "https://issuer.example")),
        Unbelieved("no issuer", "issuer", Signed(draft => draft.Claims.Remove("iss"))),
        Unbelieved("the issuer with a slash", "issuer", Signed(draft => draft.Claims["iss"] = TokenIssuer.BotConnector + "/")),
        Unbelieved("another key id", "unknown-key", Signed(draft => draft.Header["kid"] = "key-of-nobody")),
        Unbelieved("no key id", "unknown-key", Signed(draft => draft.Header.Remove("kid"))),
        Unbelieved("a key that the token brings along", "unknown-key", OwnKey),
        Unbelieved("signed by another key", "signature", issuer => "Bearer " + issuer.Draft().With(draft =>
        {
            draft.Signing = content =>
            {
                using var other = RSA.Create(2048);
                return other.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            };
        }).Sign()),
        Unbelieved("changed after it was signed", "signature", Changed),
        Unbelieved("the signature cut off", "signature", issuer => "Bearer " + issuer.Draft().With(draft => draft.Signing = _ => []).Sign()),
        Unbelieved("expired", "expired", Signed(draft => draft.Between(LongAgo.AddHours(-1), LongAgo))),
        Unbelieved("never expiring", "expired", Signed(draft => draft.Claims.Remove("exp"))),
        Unbelieved("not yet valid", "not-yet-valid", Signed(draft => draft.Between(FarAway, FarAway.AddHours(1)))),
        Foreign("another audience", "audience", Signed(draft => draft.Claims["aud"] = "00000000-0000-0000-0000-000000000002")),
        Foreign("no audience", "audience", Signed(draft => draft.Claims.Remove("aud"))),
        Foreign("two audiences", "audience", Signed(draft => draft.Claims["aud"] = new[] { TokenIssuer.AppId, "00000000-0000-0000-0000-000000000002" })),
        Foreign("another serviceurl", "service-url", Signed(draft => draft.Claims["serviceurl"] = "https://evil.example/")),
        Foreign("no serviceurl", "service-url", Signed(draft => draft.Claims.Remove("serviceurl"))),
        Foreign("a serviceurl that is no text", "service-url", Signed(draft => draft.Claims["serviceurl"] = new[] { "https://evil.example/" })),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static BadToken Unbelieved(string name, string check, Func<TokenIssuer, string?> header) => new(name, check, HttpStatusCode.Unauthorized, header);

    private static BadToken Foreign(string name, string check, Func<TokenIssuer, string?> header) => new(name, check, HttpStatusCode.Forbidden, header);

    private static Func<TokenIssuer, string?> Signed(Action<TokenDraft> change) => issuer => "Bearer " + issuer.Draft().With(change).Sign();

    private static Func<TokenIssuer, string?> Unsigned(string algorithm) => Signed(draft =>
    {
        draft.Header["alg"] = algorithm;
        draft.Signing = _ => [];
    });

    private static string OwnKey(TokenIssuer issuer)
    {
        using var own = RSA.Create(2048);
        var parameters = own.ExportParameters(includePrivateParameters: false);
        return "Bearer " + issuer.Draft().With(draft =>
        {
            draft.Header["kid"] = "own";
            draft.Header["jwk"] = new { kty = "RSA", kid = "own", n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) };
            draft.Header["jku"] = issuer.MetadataUrl;
            draft.Signing = content => own.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }).Sign();
    }

    private static string Changed(TokenIssuer issuer)
    {
        var signed = issuer.Draft().Sign().Split('.');
        var other = issuer.Draft().With("serviceurl", "https://evil.example/").Sign().Split('.');
        return $"Bearer {signed[0]}.{other[1]}.{signed[2]}";
    }
}
