using System.Text;

namespace MassageBot.Testing.Fuzzing;

/// <summary>Changes that know nothing of JSON, and bodies that never were an activity.</summary>
internal static class ByteDamage
{
    private static readonly byte[][] Bodies =
    [
        [], " "u8.ToArray(), "\r\n\t"u8.ToArray(), "null"u8.ToArray(), "[]"u8.ToArray(), "[{\"type\":\"message\"}]"u8.ToArray(), "7"u8.ToArray(), "\"message\""u8.ToArray(),
        "true"u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "{}"u8.ToArray(), "{\"type\":\"message\",}"u8.ToArray(), "{/**/}"u8.ToArray(), "//\n{}"u8.ToArray(),
        "{}{}"u8.ToArray(), "{}\0"u8.ToArray(), [0xEF, 0xBB, 0xBF], [0xFF], [0, 0, 0, 0], "<activity/>"u8.ToArray(), "type=message&text=hi"u8.ToArray(),
        "--x\r\nContent-Disposition: form-data; name=\"activity\"\r\n\r\n{}\r\n--x--"u8.ToArray(), "{\"type\":\"message\""u8.ToArray(), "{\"type\""u8.ToArray(), "{\"\\ud83d"u8.ToArray(),
    ];

    public static byte[] Apply(byte[] body, Random random)
    {
        if (body.Length == 0)
            return body;

        var at = random.Next(body.Length);
        switch (random.Next(10))
        {
            case 0:
                return Bodies[random.Next(Bodies.Length)];
            case 1:
                return body[..at];
            case 2:
                body[at] = (byte)random.Next(256);
                return body;
            case 3:
                return [.. body[..at], .. Pick([[0xC3, 0x28], [0xFF, 0xFE], [0xED, 0xA0, 0xBD], [0xF8, 0x88], [0xC0, 0x80], [0x80]], random), .. body[at..]];
            case 4:
                return [.. Encoding.UTF8.Preamble, .. body];
            case 5:
                return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.Preamble, .. body];
            case 6:
                return Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body));
            case 7:
                return [.. body[..at], .. Pick(["\""u8.ToArray(), "{"u8.ToArray(), "]"u8.ToArray(), ","u8.ToArray(), "\\"u8.ToArray(), [0]], random), .. body[at..]];
            case 8:
                return [.. body[..at], .. body[Math.Min(body.Length, at + random.Next(1, 50))..]];
            default:
                return [.. body, .. Bodies[random.Next(Bodies.Length)]];
        }
    }

    private static byte[] Pick(byte[][] values, Random random) => values[random.Next(values.Length)];
}
