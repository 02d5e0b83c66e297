using System.Security.Cryptography;

namespace MassageBot.Storage;

internal sealed class CryptographicRandomness : IRandomness
{
    public int Next(int exclusiveUpperBound) => RandomNumberGenerator.GetInt32(exclusiveUpperBound);
}
