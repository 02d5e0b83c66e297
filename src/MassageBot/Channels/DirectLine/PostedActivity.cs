using System.Text;
using System.Text.Json;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Channels.DirectLine;

/// <summary>Reads what a client posts, and makes it the activity that the bot gets: nothing that a client could lie about is kept.</summary>
internal static class PostedActivity
{
    private const int LongestId = 100;

    /// <summary>The bot's own account on this channel.</summary>
    public static ChannelAccount Bot => new("massagebot", "MassageBot", RoleTypes.Bot);

    /// <summary>Reads a body up to the limit; null when it is longer.</summary>
    public static async Task<string?> ReadBodyAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            return null;
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > limit)
                return null;
            body.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
    }

    /// <summary>Makes the inbound activity. Returns null and says why when the body is no activity.</summary>
    public static InboundActivity? Read(string body, DirectLineToken token, DateTimeOffset now, out string? problem)
    {
        Activity activity;
        try
        {
            activity = BotSerializer.ReadActivity(body);
        }
        catch (StorageException e)
        {
            problem = "MB4107: the body is no activity in JSON. " + e.Message;
            return null;
        }

        if (string.IsNullOrWhiteSpace(activity.Type))
        {
            problem = "MB4108: the activity has no type. Send for example { \"type\": \"message\", \"text\": \"…\" }.";
            return null;
        }

        problem = null;
        var claimed = activity.From?.Id is { Length: > 0 and <= LongestId } id && !token.IsUserBound ? id : token.UserId;
        activity.From = new ChannelAccount(claimed, activity.From?.Name, RoleTypes.User);
        activity.Recipient = Bot;
        activity.Conversation = new ConversationAccount(id: token.ConversationId);
        activity.ChannelId = ChannelNames.DirectLine;
        activity.ServiceUrl = null!;
        activity.DeliveryMode = null!;
        activity.Id = null!;
        activity.Timestamp = null;
        return new InboundActivity(
            new ConversationKey(ChannelNames.DirectLine, token.ConversationId),
            ActivityId: null,
            ClientActivityId(activity),
            activity.Type,
            Visible: activity.Type == ActivityTypes.Message,
            BotSerializer.Serialize(activity),
            now,
            token.UserId);
    }

    private static string? ClientActivityId(Activity activity)
    {
        if (activity.ChannelData is null)
            return null;
        using var data = JsonDocument.Parse(BotSerializer.SerializeState(activity.ChannelData));
        return data.RootElement.ValueKind == JsonValueKind.Object
            && data.RootElement.TryGetProperty("clientActivityID", out var id) && id.ValueKind == JsonValueKind.String
            && id.GetString() is { Length: > 0 and <= LongestId } text ? text : null;
    }
}
