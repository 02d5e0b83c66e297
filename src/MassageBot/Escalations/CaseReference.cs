namespace MassageBot.Escalations;

/// <summary>What a card's button refers to.</summary>
/// <param name="Reference">The case.</param>
/// <param name="Revision">The revision that the card shows.</param>
internal sealed record CaseReference(string Reference, long Revision);
