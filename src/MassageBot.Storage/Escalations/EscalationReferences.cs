namespace MassageBot.Storage;

/// <summary>Draws short codes that can be read out on the telephone: no vowels (no words), no look-alikes (0 O Q D, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V).</summary>
internal sealed class EscalationReferences(IRandomness randomness)
{
    public const string Letters = "3479CFHJKMNPRTWXY";
    private const int ShortestLength = 4;
    private const int TriesPerLength = 8;
    private const int LongestLength = 8;

    /// <summary>Draws until one is free; after some collisions with one letter more, so that a full year does not run out of codes.</summary>
    /// <param name="reserve">Reserves a reference; false when it is taken.</param>
    public string Draw(Func<string, bool> reserve)
    {
        for (var length = ShortestLength; length <= LongestLength; length++)
        {
            for (var attempt = 0; attempt < TriesPerLength; attempt++)
            {
                var reference = "M-" + string.Create(length, randomness, Fill);
                if (reserve(reference))
                    return reference;
            }
        }

        throw new StorageException(
            StorageErrors.NoFreeReference,
            "No free escalation reference was found after 40 draws; the source of randomness seems to repeat itself. Check the registered IRandomness.");
    }

    private static void Fill(Span<char> code, IRandomness randomness)
    {
        for (var i = 0; i < code.Length; i++)
            code[i] = Letters[randomness.Next(Letters.Length)];
    }
}
