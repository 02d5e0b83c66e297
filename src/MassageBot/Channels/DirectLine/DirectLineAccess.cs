using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Channels.DirectLine;

/// <summary>Who may do what: tokens for their own conversation, the secret (if there is one) for new tokens and every conversation.</summary>
internal sealed class DirectLineAccess(DirectLineTokens tokens, IConversationStore conversations, IOptions<DirectLineOptions> options)
{
    private const int LongestUserId = 100;
    private const int LongestBody = 16 * 1024;

    /// <summary>The bearer of the request, or null. A client that has none writes its language's word for that.</summary>
    public static string? Bearer(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        const string Scheme = "Bearer ";
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && header[Scheme.Length..].Trim() is { Length: > 0 } bearer and not ("undefined" or "null") ? bearer : null;
    }

    /// <summary>
    /// What a new token may say; null when the caller may not have one. With a secret configured only its bearer may, and
    /// may name the user. Without one anybody may, and the user is minted here: nobody can choose to be somebody else.
    /// What they bear doesn't count then: a token of another day must not keep a client from a new conversation.
    /// </summary>
    public async Task<DirectLineToken?> NewTokenAsync(HttpContext http)
    {
        var bearer = Bearer(http);
        if (string.IsNullOrEmpty(options.Value.Secret))
            return Minted();
        if (!IsSecret(bearer))
            return null;
        var named = await NamedUserAsync(http);
        return named is null ? Minted() : new DirectLineToken(DirectLineConversations.NewId(), named, IsUserBound: true, IsExpired: false);
    }

    /// <summary>The token of a request for this conversation, or why it is refused.</summary>
    public async Task<(DirectLineToken? Token, IResult? Refusal)> CheckAsync(HttpContext http, string conversationId, bool allowExpired, string? inQuery = null)
    {
        if ((Bearer(http) ?? inQuery) is not { Length: > 0 } bearer)
            return (null, DirectLineError.NoToken());
        if (IsSecret(bearer))
            return (await SecretBearerAsync(conversationId, http.RequestAborted), null);
        if (await tokens.ReadAsync(bearer, http.RequestAborted) is not { } token)
            return (null, DirectLineError.BadToken());
        if (token.ConversationId != conversationId)
            return (null, DirectLineError.Foreign());
        return token.IsExpired && !allowExpired ? (null, DirectLineError.TokenExpired()) : (token, null);
    }

    private bool IsSecret(string? bearer) =>
        bearer is not null && options.Value.Secret is { Length: > 0 } secret
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(bearer), Encoding.UTF8.GetBytes(secret));

    // The website's own server may speak in every conversation, and says for whom.
    private async Task<DirectLineToken> SecretBearerAsync(string conversationId, CancellationToken cancellationToken)
    {
        var known = await conversations.FindAsync(DirectLineConversations.Key(conversationId), cancellationToken);
        return new DirectLineToken(conversationId, known?.UserId ?? "dl_" + conversationId, IsUserBound: false, IsExpired: false);
    }

    private static DirectLineToken Minted() =>
        new(DirectLineConversations.NewId(), "dl_" + DirectLineConversations.NewId(), IsUserBound: false, IsExpired: false);

    // Clients write `user.id` and `User.Id`, an empty user, or no body at all.
    private static async Task<string?> NamedUserAsync(HttpContext http)
    {
        var body = await PostedActivity.ReadBodyAsync(http.Request, LongestBody, http.RequestAborted);
        if (string.IsNullOrWhiteSpace(body))
            return null;
        try
        {
            using var json = JsonDocument.Parse(body);
            var id = Property(Property(json.RootElement, "user"), "id");
            return id is { ValueKind: JsonValueKind.String } && id.Value.GetString() is { Length: > 0 and <= LongestUserId } text ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Property(JsonElement? parent, string name)
    {
        if (parent is not { ValueKind: JsonValueKind.Object } element)
            return null;
        foreach (var property in element.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return property.Value;
        }

        return null;
    }
}
