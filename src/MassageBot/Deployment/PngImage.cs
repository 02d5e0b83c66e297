using System.Buffers.Binary;

namespace MassageBot.Deployment;

/// <summary>What the beginning of a PNG file says of the picture.</summary>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="IsTransparent">Whether its pixels can be transparent.</param>
internal sealed record PngImage(int Width, int Height, bool IsTransparent)
{
    private const int HeaderLength = 33;
    private const byte GreyWithAlpha = 4;
    private const byte ColourWithAlpha = 6;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>Reads it; null when the file is no PNG.</summary>
    public static PngImage? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength || !file.StartsWith(Signature) || !file[12..16].SequenceEqual("IHDR"u8))
            return null;
        return new PngImage(
            BinaryPrimitives.ReadInt32BigEndian(file[16..]),
            BinaryPrimitives.ReadInt32BigEndian(file[20..]),
            file[25] is GreyWithAlpha or ColourWithAlpha);
    }
}
