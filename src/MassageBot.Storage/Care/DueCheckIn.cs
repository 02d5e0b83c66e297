namespace MassageBot.Storage;

/// <summary>A check-in that a node has claimed, with what is needed to send it.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Claim">Which claim this is; only the latest can be settled.</param>
/// <param name="Step">The step of the plan.</param>
/// <param name="IsSafety">Whether quiet hours don't hold for it.</param>
/// <param name="IsReminder">Whether it was sent already and this is the one reminder.</param>
/// <param name="ExpiresAt">From when on it is not sent.</param>
/// <param name="Attempts">How often handing it to the mail failed.</param>
/// <param name="TreatmentId">The treatment's id at the clinic.</param>
/// <param name="ClientId">The client's row.</param>
/// <param name="Client">The client.</param>
/// <param name="Conversation">The conversation the client used, if any.</param>
/// <param name="UserId">Their id there.</param>
/// <param name="Reference">The channel's reference to that conversation, in JSON, where it needs one.</param>
public sealed record DueCheckIn(
    long Id,
    long Claim,
    string Step,
    bool IsSafety,
    bool IsReminder,
    DateTimeOffset ExpiresAt,
    int Attempts,
    string TreatmentId,
    long ClientId,
    CareClient Client,
    ConversationKey? Conversation,
    string? UserId,
    string? Reference)
{
    /// <summary>When a check-in went to this client last.</summary>
    public DateTimeOffset? LastCheckInAt { get; init; }
}
