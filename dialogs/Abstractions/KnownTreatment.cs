namespace MassageBot.Dialogs;

/// <summary>A treatment of the conversation's client after which they are or would be asked.</summary>
/// <param name="IsAgreed">Whether they agreed to be asked.</param>
/// <param name="Times">When they are asked, by their own clock.</param>
public sealed record KnownTreatment(bool IsAgreed, IReadOnlyList<DateTimeOffset> Times);
