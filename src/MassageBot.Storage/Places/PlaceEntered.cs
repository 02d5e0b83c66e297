namespace MassageBot.Storage;

/// <summary>The bot may speak in the turn's conversation from now on; in the turn's transaction. What was known of it is replaced.</summary>
/// <param name="Kind">As in <see cref="Place"/>.</param>
/// <param name="TenantId">The organisation.</param>
/// <param name="TeamId">The team of a channel.</param>
/// <param name="UserId">Whose personal chat it is.</param>
/// <param name="Reference">An activity that begins a turn there, JSON: it holds the address and who is who.</param>
/// <param name="At">When.</param>
public sealed record PlaceEntered(string Kind, string? TenantId, string? TeamId, string? UserId, string Reference, DateTimeOffset At) : TurnEffect;
