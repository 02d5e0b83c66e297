using System.Text.Json;
using MassageBot.Channels.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace MassageBot.Doctor;

/// <summary>
/// Fetches what the tokens of Teams are checked with: the OpenID metadata and the keys it names. Whether they are good, the
/// bot's own check says; the documents are read to say why not.
/// </summary>
internal sealed class MetadataStep(HttpClient http, IConfiguration configuration, IOptions<BotOptions> bot, Func<BotFrameworkAuthentication> authentication) : IDoctorStep
{
    private const string Address = "Bot:ToBotFromChannelOpenIdMetadataUrl";
    private const string Issuer = "Bot:ToBotFromChannelTokenIssuer";

    public string Name => "metadata";

    public IReadOnlyList<string> Needs => [ConfigurationStep.StepName];

    public async Task<StepResult> RunAsync(CancellationToken cancellationToken)
    {
        var (defaultAddress, defaultIssuer) = bot.Value.IsGovernment
            ? (GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl, GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer)
            : (AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl, AuthenticationConstants.ToBotFromChannelTokenIssuer);
        var address = Setting(Address) ?? defaultAddress;
        var expected = Setting(Issuer) ?? defaultIssuer;

        var (metadata, fault) = await ReadAsync(address, cancellationToken);
        if (metadata is not { } document)
            return StepResult.Failed(fault);
        if (Text(document, "issuer") is var issuer && issuer != expected)
            return StepResult.Failed($"MB4406: {address} names the issuer '{issuer}', but the bot takes tokens of '{expected}'. Check Bot:ChannelService, {Issuer} and {Address}.");
        if (Text(document, "jwks_uri") is not { } keysAddress)
            return StepResult.Failed($"MB4406: {address} names no keys (jwks_uri). Check {Address}.");

        var (keys, keysFault) = await ReadAsync(keysAddress, cancellationToken);
        if (keys is not { } set)
            return StepResult.Failed(keysFault);
        var all = set.TryGetProperty("keys", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : [];
        var forTeams = all.Count(IsForTeams);
        if (forTeams == 0)
            return StepResult.Failed($"MB4406: none of the {all.Count} keys of {keysAddress} is for Teams. Check {Address}.");

        // The names of the checks are those of the Bot Builder room, as docs/errors.md lists them.
        return await MadeUpToken.CheckAsync(authentication(), expected, bot.Value.MicrosoftAppId!.Trim(), cancellationToken) is "keys-unavailable" or "algorithm"
            ? StepResult.Failed($"MB4406: the bot can't use the keys of {keysAddress}: they have to be RSA keys of 2048 bits or more, for signatures with RS256. Check {Address}.")
            : StepResult.Ok($"{all.Count} keys of {issuer}, {forTeams} of them for Teams.");
    }

    // A key that doesn't say what it is for is for nothing, as in the check itself.
    private static bool IsForTeams(JsonElement key) =>
        key.ValueKind == JsonValueKind.Object
        && key.TryGetProperty("endorsements", out var endorsements)
        && endorsements.ValueKind == JsonValueKind.Array
        && endorsements.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.String && string.Equals(e.GetString(), Microsoft.Bot.Connector.Channels.Msteams, StringComparison.OrdinalIgnoreCase));

    private static string? Text(JsonElement document, string name) =>
        document.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private async Task<(JsonElement? Document, string Fault)> ReadAsync(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
            return (null, $"MB4406: '{address}' is no https address. Check {Address}.");
        try
        {
            using var response = await http.GetAsync(uri, cancellationToken);
            if (!response.IsSuccessStatusCode)
                return (null, $"MB4405: {uri} answers {(int)response.StatusCode}. Look whether a proxy or firewall stands between, and try again later.");
            var document = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return document.ValueKind == JsonValueKind.Object ? (document, "") : (null, NotJson(uri));
        }
        catch (JsonException)
        {
            return (null, NotJson(uri));
        }
        catch (Exception e) when (NetworkFaults.IsOne(e))
        {
            return (null, $"MB4405: the keys of Teams' tokens can't be fetched: {NetworkFaults.Explain(e, uri)}. Without them every message of Teams is refused.");
        }
    }

    private static string NotJson(Uri address) => $"MB4406: {address} doesn't answer with a JSON object. Look whether a proxy answers in its place.";

    private string? Setting(string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key]!.Trim();
}
