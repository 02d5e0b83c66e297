namespace MassageBot.Knowledge.Ranking;

/// <summary>A question or phrasing in the three feature spaces, and where it points.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Pairs">Its pairs of neighbouring words.</param>
/// <param name="Grams">Its character n-grams.</param>
/// <param name="Meaning">Its direction by the word vectors, of length 1.</param>
internal sealed record TextBags(Bag Words, Bag Pairs, Bag Grams, float[] Meaning);
