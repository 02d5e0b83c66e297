using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MassageBot.Channels;

/// <summary>Stored activities carry neither id nor timestamp: those are columns, and are put in front when an activity is sent.</summary>
internal static class StampedJson
{
    public static void Append(StringBuilder target, string id, DateTimeOffset timestamp, string json)
    {
        target.Append("{\"id\":\"").Append(JsonEncodedText.Encode(id, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))
            .Append("\",\"timestamp\":\"").Append(timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)).Append('"');
        var rest = json.AsSpan().Trim()[1..];
        if (rest.TrimStart() is not "}")
            target.Append(',');
        target.Append(rest);
    }
}
