namespace MassageBot.Escalations;

/// <summary>What a card's button refers to.</summary>
/// <param name="Reference">The case.</param>
/// <param name="Revision">The revision that the card shows.</param>
/// <param name="Said">The message of the client that the card shows; null on the card of the case itself.</param>
internal sealed record CaseReference(string Reference, long Revision, string? Said);
