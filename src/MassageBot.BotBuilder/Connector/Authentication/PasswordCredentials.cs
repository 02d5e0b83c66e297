using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;
using MassageBot.BotBuilder;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Signs in with id and password (OAuth 2.0 client credentials) and keeps the token while it is valid.</summary>
internal sealed class PasswordCredentials(string appId, string password, string audience, string loginEndpoint, HttpClient httpClient)
    : ServiceClientCredentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private Task<Token>? _token;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(cancellationToken));
    }

    private async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        Task<Token> token;
        lock (_lock)
        {
            // One fetch serves all who wait; who gives up waiting does not stop it.
            if (_token is null || _token.IsFaulted || (_token.IsCompletedSuccessfully && _token.Result.IsOld()))
                _token = FetchAsync();
            token = _token;
        }

        return (await token.WaitAsync(cancellationToken)).Text;
    }

    private async Task<Token> FetchAsync()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = appId,
            ["client_secret"] = password,
            ["scope"] = audience + "/.default",
        });
        var fetchedAt = Stopwatch.GetTimestamp();
        using var response = await httpClient.PostAsync(new Uri(loginEndpoint.TrimEnd('/') + "/oauth2/v2.0/token"), form);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"The bot could not sign in: the token endpoint answered {(int)response.StatusCode}. Check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.");

        var answer = BotJson.Read<TokenAnswer>(await response.Content.ReadAsByteArrayAsync());
        return string.IsNullOrEmpty(answer?.AccessToken)
            ? throw new InvalidOperationException("The bot could not sign in: the token endpoint answered without a token.")
            : new Token(answer.AccessToken, fetchedAt, TimeSpan.FromSeconds(answer.ExpiresIn) - Margin);
    }

    private sealed record Token(string Text, long FetchedAt, TimeSpan GoodFor)
    {
        public bool IsOld() => Stopwatch.GetElapsedTime(FetchedAt) >= GoodFor;
    }

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string? AccessToken,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
