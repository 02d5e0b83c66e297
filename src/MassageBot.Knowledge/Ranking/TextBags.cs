namespace MassageBot.Knowledge.Ranking;

/// <summary>A question or phrasing in the three feature spaces.</summary>
internal sealed record TextBags(Bag Words, Bag Pairs, Bag Grams);
