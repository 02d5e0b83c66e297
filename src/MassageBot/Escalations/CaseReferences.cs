using MassageBot.Hosting;
using MassageBot.Storage;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Escalations;

/// <summary>
/// Signs what a card's buttons refer to: a case, the conversation that shows the card, and the revision it shows. A press with another
/// conversation's card, a made-up case or an outdated card is told from a true one; after a step the revision is another, so each serves once.
/// </summary>
internal sealed class CaseReferences(ISecretStore secrets, TimeProvider time)
{
    private const string KeyName = "case-card-key";
    private const string Issuer = "massagebot-cases";
    private const string CaseClaim = "case";
    private const string ConversationClaim = "conv";
    private const string RevisionClaim = "rev";
    private const string SaidClaim = "said";
    private const int LongestReference = 2048;

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly StoredSigningKey _key = new(secrets, KeyName);

    /// <summary>Signs a reference for the cards of a conversation.</summary>
    public async Task<string> SignAsync(EscalationRecord escalation, string conversationId, CancellationToken cancellationToken, string? said = null) =>
        Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            IssuedAt = time.GetUtcNow().UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                [CaseClaim] = escalation.Reference,
                [ConversationClaim] = RootOf(conversationId),
                [RevisionClaim] = escalation.Revision,
                [SaidClaim] = said ?? "",
            },
            SigningCredentials = new SigningCredentials(await _key.GetAsync(cancellationToken), SecurityAlgorithms.HmacSha256),
        });

    /// <summary>Reads a reference that was pressed in a conversation; null when it is forged, damaged or another conversation's.</summary>
    public async Task<CaseReference?> ReadAsync(string? signed, string conversationId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(signed) || signed.Length > LongestReference)
            return null;
        var result = await Handler.ValidateTokenAsync(signed, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidateAudience = false,
            IssuerSigningKey = await _key.GetAsync(cancellationToken),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],

            // A card stays in its channel for as long as the case does; the revision tells whether it is outdated.
            RequireExpirationTime = false,
            ValidateLifetime = false,
        });
        return result.IsValid
            && result.Claims.TryGetValue(CaseClaim, out var reference)
            && result.Claims.TryGetValue(ConversationClaim, out var conversation) && (string)conversation == RootOf(conversationId)
            && result.Claims.TryGetValue(RevisionClaim, out var revision)
            ? new CaseReference((string)reference, Convert.ToInt64(revision, System.Globalization.CultureInfo.InvariantCulture), SaidIn(result))
            : null;
    }

    /// <summary>The channel of a thread in it: Teams writes `;messageid=…` behind the channel's id.</summary>
    public static string RootOf(string conversationId) => conversationId.Split(';')[0];

    private static string? SaidIn(TokenValidationResult result) =>
        result.Claims.TryGetValue(SaidClaim, out var said) && said is string { Length: > 0 } id ? id : null;
}
