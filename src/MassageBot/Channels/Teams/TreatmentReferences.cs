using MassageBot.Escalations;
using MassageBot.Hosting;
using MassageBot.Storage;

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
    private readonly SignedClaims _signed = new(secrets, KeyName, Issuer, LongestReference);

    /// <summary>A new reference for a card in a conversation.</summary>
    public Task<string> NewAsync(string conversationId, CancellationToken cancellationToken) =>
        SignAsync(IdPrefix + string.Create(IdLength, randomness, Fill), conversationId, cancellationToken);

    /// <summary>A reference to the same treatment for the card once more.</summary>
    public Task<string> SignAsync(string treatmentId, string conversationId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return _signed.SignAsync(
            new Dictionary<string, object> { [TreatmentClaim] = treatmentId, [ConversationClaim] = CaseReferences.RootOf(conversationId) }, now, now + Lifetime, cancellationToken);
    }

    /// <summary>The treatment's id; null when the reference is forged, damaged, another conversation's or too old.</summary>
    public async Task<string?> ReadAsync(string? signed, string conversationId, CancellationToken cancellationToken) =>
        await _signed.ReadAsync(signed, cancellationToken) is { } read && !read.IsOver(time.GetUtcNow()) && read.Text(ConversationClaim) == CaseReferences.RootOf(conversationId)
            ? read.Text(TreatmentClaim)
            : null;

    private static void Fill(Span<char> id, IRandomness randomness)
    {
        for (var i = 0; i < id.Length; i++)
            id[i] = Letters[randomness.Next(Letters.Length)];
    }
}
