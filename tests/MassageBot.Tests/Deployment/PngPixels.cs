using System.Buffers.Binary;
using System.IO.Compression;

namespace MassageBot.Tests.Deployment;

/// <summary>The pixels of a PNG with eight bits a channel, in colour, not interlaced: red, green, blue, opacity.</summary>
internal sealed class PngPixels
{
    private readonly byte[] _bytes;
    private readonly int _channels;

    private PngPixels(int width, int height, int channels, byte[] bytes) => (Width, Height, _channels, _bytes) = (width, height, channels, bytes);

    public int Width { get; }

    public int Height { get; }

    public (byte Red, byte Green, byte Blue, byte Opacity) this[int x, int y]
    {
        get
        {
            var pixel = _bytes.AsSpan(((y * Width) + x) * _channels, _channels);
            return (pixel[0], pixel[1], pixel[2], _channels == 4 ? pixel[3] : byte.MaxValue);
        }
    }

    public IEnumerable<(byte Red, byte Green, byte Blue, byte Opacity)> All =>
        from y in Enumerable.Range(0, Height) from x in Enumerable.Range(0, Width) select this[x, y];

    public static PngPixels Read(string path)
    {
        var file = File.ReadAllBytes(path).AsSpan();
        var width = BinaryPrimitives.ReadInt32BigEndian(file[16..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(file[20..]);
        Assert.Equal(8, file[24]);
        Assert.Equal(0, file[28]);
        var channels = file[25] switch { 2 => 3, 6 => 4, _ => throw new InvalidDataException(path) };
        var packed = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            if (file.Slice(at + 4, 4).SequenceEqual("IDAT"u8))
                packed.Write(file.Slice(at + 8, length));
            at += length + 12;
        }

        packed.Position = 0;
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        var bytes = new byte[width * height * channels];
        var stride = width * channels;
        for (var y = 0; y < height; y++)
        {
            var filter = lines.ReadByte();
            lines.ReadExactly(bytes, y * stride, stride);
            for (var x = 0; x < stride; x++)
            {
                var left = x >= channels ? bytes[(y * stride) + x - channels] : 0;
                var up = y > 0 ? bytes[((y - 1) * stride) + x] : 0;
                var corner = x >= channels && y > 0 ? bytes[((y - 1) * stride) + x - channels] : 0;
                bytes[(y * stride) + x] += (byte)(filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Nearest(left, up, corner),
                    _ => throw new InvalidDataException(path),
                });
            }
        }

        return new PngPixels(width, height, channels, bytes);
    }

    private static int Nearest(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - corner - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
