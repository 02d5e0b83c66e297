namespace MassageBot.Storage;

/// <summary>
/// A client tells of a treatment in the chat: it is added with its check-ins in the turn's transaction, for the client of the turn's conversation
/// (made new where there is none). Without effect when a treatment of that id is known.
/// </summary>
/// <param name="Planned">The treatment and what was planned.</param>
/// <param name="At">When.</param>
/// <param name="Reference">The channel's reference to the conversation, in JSON, where it needs one.</param>
public sealed record TreatmentTold(PlannedTreatment Planned, DateTimeOffset At, string? Reference = null) : TurnEffect;
