using MassageBot.Hosting;
using MassageBot.Storage;

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

    private readonly SignedClaims _signed = new(secrets, KeyName, Issuer, LongestReference);

    /// <summary>Signs a reference for the cards of a conversation.</summary>
    public Task<string> SignAsync(EscalationRecord escalation, string conversationId, CancellationToken cancellationToken, string? said = null) => _signed.SignAsync(
        new Dictionary<string, object>
        {
            [CaseClaim] = escalation.Reference,
            [ConversationClaim] = RootOf(conversationId),
            [RevisionClaim] = escalation.Revision,
            [SaidClaim] = said ?? "",
        },
        time.GetUtcNow(),
        until: null,
        cancellationToken);

    /// <summary>Reads a reference that was pressed in a conversation; null when it is forged, damaged or another conversation's.</summary>
    /// <remarks>A card stays in its channel for as long as the case does; the revision tells whether it is outdated.</remarks>
    public async Task<CaseReference?> ReadAsync(string? signed, string conversationId, CancellationToken cancellationToken) =>
        await _signed.ReadAsync(signed, cancellationToken) is { } read && read.Text(ConversationClaim) == RootOf(conversationId)
            && read.Text(CaseClaim) is { } reference && read.Number(RevisionClaim) is { } revision
            ? new CaseReference(reference, revision, read.Text(SaidClaim) is { Length: > 0 } said ? said : null)
            : null;

    /// <summary>The channel of a thread in it: Teams writes `;messageid=…` behind the channel's id.</summary>
    public static string RootOf(string conversationId) => conversationId.Split(';')[0];
}
