using System.Text;
using MassageBot.Storage;

namespace MassageBot.Channels.Connector;

/// <summary>The body of an `expectReplies` answer: `{ "activities": […] }`.</summary>
internal static class RepliesBody
{
    public static string Write(IReadOnlyList<SentActivity> replies)
    {
        var body = new StringBuilder("{\"activities\":[");
        for (var i = 0; i < replies.Count; i++)
        {
            if (i > 0)
                body.Append(',');
            StampedJson.Append(body, replies[i].ActivityId, replies[i].Timestamp, replies[i].Json);
        }

        return body.Append("]}").ToString();
    }
}
