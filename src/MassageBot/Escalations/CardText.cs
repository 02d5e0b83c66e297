using System.Text.Encodings.Web;
using System.Text.Json;

namespace MassageBot.Escalations;

/// <summary>Cuts what people wrote so that a card stays below what Teams takes, which counts bytes: a letter outside ASCII can be six.</summary>
internal static class CardText
{
    private const char Ellipsis = '…';
    private const int BytesOfEllipsis = 6;

    /// <summary>The beginning of a text, in so many bytes of JSON at most.</summary>
    public static string Cut(string text, int mostBytes)
    {
        if (BytesOf(text) <= mostBytes)
            return text;
        var end = 0;
        var bytes = BytesOfEllipsis;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += BytesOf(rune.ToString());
            if (bytes > mostBytes)
                break;
            end += rune.Utf16SequenceLength;
        }

        return text[..end] + Ellipsis;
    }

    /// <summary>The beginning of a text, in so many characters at most; none is cut in two.</summary>
    public static string Shorten(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    /// <summary>How many bytes a text is in JSON that escapes all it may.</summary>
    public static int BytesOf(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.Default).EncodedUtf8Bytes.Length;
}
