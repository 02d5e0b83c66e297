using System.Text;
using System.Text.Unicode;

namespace MassageBot.BotBuilder;

/// <summary>
/// Makes text readable that a strict reader refuses although its structure is sound: a browser that cuts a text in
/// the middle of an emoji sends half a surrogate pair, and a message with it must not be lost.
/// </summary>
internal static class JsonRepair
{
    private const int EscapeLength = 6;

    public static ReadOnlySpan<byte> Repair(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8))
            json = json[3..];
        if (!Utf8.IsValid(json))
            json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json));
        return json.IndexOf("\\u"u8) < 0 ? json : WithoutLoneSurrogates(json);
    }

    private static ReadOnlySpan<byte> WithoutLoneSurrogates(ReadOnlySpan<byte> json)
    {
        byte[]? copy = null;
        var at = 0;
        while (at < json.Length)
        {
            var next = json[at..].IndexOf((byte)'\\');
            if (next < 0)
                break;
            at += next;

            if (!TryReadEscape(json[at..], out var unit) || !char.IsSurrogate(unit))
            {
                at += 2;
            }
            else if (char.IsHighSurrogate(unit)
                && TryReadEscape(json[Math.Min(at + EscapeLength, json.Length)..], out var low)
                && char.IsLowSurrogate(low))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                copy ??= json.ToArray();
                "\\ufffd"u8.CopyTo(copy.AsSpan(at));
                at += EscapeLength;
            }
        }

        return copy ?? json;
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> json, out char unit)
    {
        unit = default;
        if (json.Length < EscapeLength || json[0] != '\\' || json[1] != 'u')
            return false;

        var code = 0;
        foreach (var digit in json[2..EscapeLength])
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return false;
            code = (code << 4) | (char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        unit = (char)code;
        return true;
    }
}
