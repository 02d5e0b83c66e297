using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Tests.Doctor;

/// <summary>Everything that a bot in Teams depends on, over real HTTP on this machine: sign-in, keys, a channel, a bot's own door. Each can be out of order.</summary>
internal sealed class FakeCloud : IAsyncDisposable
{
    public const string Issuer = "https://issuer.example";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Call, string Body, string Authorization)> _calls = new();

    private FakeCloud()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        Login = _ => Json(200, $$"""{"token_type":"Bearer","access_token":"{{Token}}","expires_in":3600}""");
        Metadata = _ => Json(200, $$"""{"issuer":"{{Issuer}}","jwks_uri":"{{Address}}keys"}""");
        Keys = _ => Json(200, $$"""{"keys":[{{{Key}},"endorsements":["webchat","msteams"]},{"kid":"b","endorsements":["skype"]}]}""");
        Channel = _ => Json(201, """{"id":"sent-1"}""");
        Door = http =>
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Results.StatusCode(401);
        };
        _app.Run(AnswerAsync);
    }

    /// <summary>A token as Microsoft's look, without a signature.</summary>
    public static string Token { get; } = string.Join('.', new[] { """{"alg":"RS256"}""", """{"tid":"the-tenant","exp":4102444800}""", "signature" }.Select(part => Base64UrlEncoder.Encode(part)));

    /// <summary>What a good key tells of itself, without its endorsements.</summary>
    public static string Key { get; } = NewKey(2048);

    public Uri Address => new(_app.Urls.First() + "/");

    public Func<HttpContext, IResult> Login { get; set; }

    public Func<HttpContext, IResult> Metadata { get; set; }

    public Func<HttpContext, IResult> Keys { get; set; }

    public Func<HttpContext, IResult> Channel { get; set; }

    public Func<HttpContext, IResult> Door { get; set; }

    public IReadOnlyCollection<(string Call, string Body, string Authorization)> Calls => _calls;

    /// <summary>A key of a length.</summary>
    public static string NewKey(int bits)
    {
        using var rsa = RSA.Create(bits);
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return $"""
            "kid":"a","kty":"RSA","use":"sig","n":"{Base64UrlEncoder.Encode(key.Modulus)}","e":"{Base64UrlEncoder.Encode(key.Exponent)}"
            """;
    }

    public static async Task<FakeCloud> StartAsync()
    {
        var cloud = new FakeCloud();
        await cloud._app.StartAsync();
        return cloud;
    }

    public static IResult Json(int status, string body) => Results.Text(body, "application/json", Encoding.UTF8, status);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        _calls.Enqueue(($"{http.Request.Method} {http.Request.Path}", await reader.ReadToEndAsync(), http.Request.Headers.Authorization.ToString()));
        var answer = http.Request.Path.Value switch
        {
            "/openid" => Metadata(http),
            "/keys" => Keys(http),
            "/api/messages" => Door(http),
            { } path when path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) => Login(http),
            { } path when path.StartsWith("/teams/v3/conversations/", StringComparison.Ordinal) => Channel(http),
            _ => Results.StatusCode(404),
        };
        await answer.ExecuteAsync(http);
    }
}
