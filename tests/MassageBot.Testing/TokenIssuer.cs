using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Testing;

/// <summary>
/// Somebody who makes tokens and publishes the keys for them, over real HTTP on a free loopback port: the Bot Connector, or
/// Microsoft Entra. It counts who asks for the keys, changes them, and can be out of order. Its tokens are good from 2020 to
/// 2120, so that it needs no clock.
/// </summary>
public sealed class TokenIssuer : IAsyncDisposable
{
    /// <summary>The issuer of the Bot Connector's tokens.</summary>
    public const string BotConnector = "https://api.botframework.com";

    /// <summary>The app that tokens are for.</summary>
    public const string AppId = "00000000-0000-0000-0000-000000000001";

    /// <summary>The address of the channel that tokens tell: one that a bot may call. Tests ask for their replies in the answer, so nobody does.</summary>
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private const string MetadataPath = "/v1/.well-known/openidconfiguration";
    private const string KeysPath = "/v1/.well-known/keys";
    private const int KeyBits = 2048;

    private readonly WebApplication _app;
    private readonly SemaphoreSlim _asked = new(0);
    private int _generation;
    private int _metadataFetches;
    private int _keyFetches;

    private TokenIssuer(string issuer)
    {
        Issuer = issuer;
        Key = NewKey();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet(MetadataPath, http => AnswerAsync(http, ref _metadataFetches, Metadata));
        _app.MapGet(KeysPath, http => AnswerAsync(http, ref _keyFetches, Keys));
    }

    /// <summary>The issuer that tokens name.</summary>
    public string Issuer { get; }

    /// <summary>Where the documents are.</summary>
    public string MetadataUrl => _app.Urls.First() + MetadataPath;

    /// <summary>The key in use.</summary>
    public RSA Key { get; private set; }

    /// <summary>The id of the key in use.</summary>
    public string KeyId => $"key-{_generation}";

    /// <summary>The channels that keys are endorsed for; null: keys don't speak of endorsements.</summary>
    public string[]? Endorsements { get; set; } = ["msteams", "emulator", "test"];

    /// <summary>The algorithms that the metadata name.</summary>
    public string[] Algorithms { get; set; } = [SecurityAlgorithms.RsaSha256];

    /// <summary>What the network side does.</summary>
    public IssuerState State { get; set; }

    /// <summary>How often the metadata were asked for.</summary>
    public int MetadataFetches => Volatile.Read(ref _metadataFetches);

    /// <summary>How often the keys were asked for.</summary>
    public int KeyFetches => Volatile.Read(ref _keyFetches);

    /// <summary>Starts an issuer.</summary>
    /// <param name="issuer">The issuer that tokens name.</param>
    public static async Task<TokenIssuer> StartAsync(string issuer = BotConnector)
    {
        var started = new TokenIssuer(issuer);
        await started._app.StartAsync();
        return started;
    }

    /// <summary>Puts another key in the place of the one in use.</summary>
    public void Rotate() => Rotate(NewKey());

    /// <summary>Puts a key in the place of the one in use.</summary>
    public void Rotate(RSA key)
    {
        Key.Dispose();
        Key = key;
        _generation++;
    }

    /// <summary>A good token of a channel, to be signed as it is or after a change.</summary>
    public TokenDraft Draft()
    {
        var draft = new TokenDraft(KeyId, Key);
        draft.Claims["iss"] = Issuer;
        draft.Claims["aud"] = AppId;
        draft.Claims["serviceurl"] = ServiceUrl;
        return draft;
    }

    /// <summary>A good token as Microsoft Entra gives it to the bot's own app, of version 1.0 or 2.0.</summary>
    public TokenDraft EntraDraft(string version = "1.0")
    {
        var draft = Draft();
        draft.Claims.Remove("serviceurl");
        draft.Claims["ver"] = version;
        draft.Claims[version == "2.0" ? "azp" : "appid"] = AppId;
        draft.Claims["tid"] = Issuer.TrimEnd('/').Split('/')[^1];
        return draft;
    }

    /// <summary>Ends when somebody asked for a document once more since the last call.</summary>
    public Task AskedAsync() => _asked.WaitAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        State = IssuerState.Failing;
        await _app.DisposeAsync();
        Key.Dispose();
        _asked.Dispose();
    }

    private static RSA NewKey() => RSA.Create(KeyBits);

    private Task AnswerAsync(HttpContext http, ref int count, Func<object> document)
    {
        Interlocked.Increment(ref count);
        _asked.Release();
        return State switch
        {
            IssuerState.Failing => Results.StatusCode(StatusCodes.Status503ServiceUnavailable).ExecuteAsync(http),
            IssuerState.Hanging => Task.Delay(Timeout.Infinite, http.RequestAborted),
            IssuerState.Garbling => Results.Text("<html>", "text/html", Encoding.UTF8).ExecuteAsync(http),
            _ => Results.Json(document()).ExecuteAsync(http),
        };
    }

    private Dictionary<string, object> Metadata() => new()
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = _app.Urls.First() + KeysPath,
        ["id_token_signing_alg_values_supported"] = Algorithms,
    };

    private Dictionary<string, object> Keys()
    {
        var parameters = Key.ExportParameters(includePrivateParameters: false);
        var key = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["x5t"] = KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (Endorsements is not null)
            key["endorsements"] = Endorsements;
        return new Dictionary<string, object> { ["keys"] = new[] { key } };
    }
}
