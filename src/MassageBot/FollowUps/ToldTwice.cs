using MassageBot.Storage;

namespace MassageBot.FollowUps;

/// <summary>
/// A client told of a treatment in the chat, and the clinic told of it, too: as long as nobody knows that both are the same client, both are asked about. Once
/// the clinic's mail is opened in the browser of that chat it is known, and what the chat planned is taken back: the clinic knows more of the treatment.
/// </summary>
internal sealed class ToldTwice(ITreatmentStore treatments, ICheckInStore checkIns)
{
    private static readonly TimeSpan Margin = TimeSpan.FromHours(36);

    /// <summary>Takes back what was planned for the same treatment as it was told in a conversation.</summary>
    public async Task SettleAsync(ConversationKey conversation, TreatmentRecord clinics, CancellationToken cancellationToken)
    {
        var told = (await treatments.ReadFilesAsync(conversation, cancellationToken))
            .SelectMany(file => file.Treatments)
            .Where(treatment => treatment.ExternalId.StartsWith(TurnTreatments.IdPrefix, StringComparison.Ordinal) && (treatment.EndedAt - clinics.EndedAt).Duration() <= Margin);
        foreach (var treatment in told)
            await checkIns.WithdrawAsync(treatment.ExternalId, cancellationToken);
    }
}
