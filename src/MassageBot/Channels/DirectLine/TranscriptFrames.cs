using System.Globalization;
using System.Text;
using MassageBot.Storage;

namespace MassageBot.Channels.DirectLine;

/// <summary>Writes transcript items as Direct Line sends them: `{ "activities": […], "watermark": "7" }`.</summary>
internal static class TranscriptFrames
{
    /// <summary>Reads a watermark; empty, absent and "-" mean from the start. False when it is something else.</summary>
    public static bool TryReadWatermark(string? watermark, out long after)
    {
        after = 0;
        return watermark is null or "" or "-" or "null" or "undefined"
            || (long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out after) && after >= 0);
    }

    /// <summary>One frame with these items, whose watermark is the last item or the one read before.</summary>
    public static string Write(IReadOnlyList<TranscriptItem> items, long watermark)
    {
        var frame = new StringBuilder(64 + items.Sum(i => i.Json.Length + 96));
        frame.Append("{\"activities\":[");
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                frame.Append(',');
            StampedJson.Append(frame, items[i].ActivityId, items[i].Timestamp, items[i].Json);
        }

        return frame.Append("],\"watermark\":\"").Append(watermark.ToString(CultureInfo.InvariantCulture)).Append("\"}").ToString();
    }
}
