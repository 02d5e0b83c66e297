namespace MassageBot.Storage;

/// <summary>What an erasure removed.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="ErasedAt">When.</param>
/// <param name="Activities">Messages of the transcript, shown or hidden, with their inbox rows.</param>
/// <param name="StateItems">State items of conversation and user.</param>
/// <param name="OutboxItems">Outbox rows, sent or not.</param>
/// <param name="Escalations">Escalations whose summary and contact were cleared.</param>
/// <param name="Questions">Kept questions, with what was chosen.</param>
/// <param name="Ratings">Thumbs given to answers.</param>
public sealed record ErasureReceipt(
    ConversationKey Conversation,
    DateTimeOffset ErasedAt,
    int Activities,
    int StateItems,
    int OutboxItems,
    int Escalations,
    int Questions,
    int Ratings)
{
    /// <summary>Treatments of the client.</summary>
    public int Treatments { get; init; }

    /// <summary>Check-ins of the client, sent or not, with their answers.</summary>
    public int CheckIns { get; init; }

    /// <summary>This receipt with what another erasure of the same client removed.</summary>
    public ErasureReceipt With(ErasureReceipt other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            Activities = Activities + other.Activities,
            StateItems = StateItems + other.StateItems,
            OutboxItems = OutboxItems + other.OutboxItems,
            Escalations = Escalations + other.Escalations,
            Questions = Questions + other.Questions,
            Ratings = Ratings + other.Ratings,
            Treatments = Treatments + other.Treatments,
            CheckIns = CheckIns + other.CheckIns,
        };
    }
}
