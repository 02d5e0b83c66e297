using MassageBot.Escalations;
using MassageBot.Hosting;
using MassageBot.Storage;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Channels.Teams;

/// <summary>
/// Signs what the card of a treatment refers to: the id that its treatment will have, and the conversation that shows it. However often a card is sent, it is
/// one treatment; a made-up card, another conversation's or one of the day before yesterday is told from a true one.
/// </summary>
internal sealed class TreatmentReferences(ISecretStore secrets, IRandomness randomness, TimeProvider time)
{
    private const string KeyName = "treatment-card-key";
    private const string Issuer = "massagebot-treatments";
    private const string TreatmentClaim = "tr";
    private const string ConversationClaim = "conv";
    private const string IdPrefix = "teams-";
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int IdLength = 12;
    private const int LongestReference = 2048;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly StoredSigningKey _key = new(secrets, KeyName);

    /// <summary>A new reference for a card in a conversation.</summary>
    public Task<string> NewAsync(string conversationId, CancellationToken cancellationToken) =>
        SignAsync(IdPrefix + string.Create(IdLength, randomness, Fill), conversationId, cancellationToken);

    /// <summary>A reference to the same treatment for the card once more.</summary>
    public async Task<string> SignAsync(string treatmentId, string conversationId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            IssuedAt = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object> { [TreatmentClaim] = treatmentId, [ConversationClaim] = CaseReferences.RootOf(conversationId) },
            SigningCredentials = new SigningCredentials(await _key.GetAsync(cancellationToken), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>The treatment's id; null when the reference is forged, damaged, another conversation's or too old.</summary>
    public async Task<string?> ReadAsync(string? signed, string conversationId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(signed) || signed.Length > LongestReference)
            return null;
        var result = await Handler.ValidateTokenAsync(signed, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidateAudience = false,
            IssuerSigningKey = await _key.GetAsync(cancellationToken),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            LifetimeValidator = (_, expires, _, _) => expires > time.GetUtcNow().UtcDateTime,
        });
        return result.IsValid
            && result.Claims.TryGetValue(TreatmentClaim, out var treatment)
            && result.Claims.TryGetValue(ConversationClaim, out var conversation) && (string)conversation == CaseReferences.RootOf(conversationId)
            ? (string)treatment
            : null;
    }

    private static void Fill(Span<char> id, IRandomness randomness)
    {
        for (var i = 0; i < id.Length; i++)
            id[i] = Letters[randomness.Next(Letters.Length)];
    }
}
