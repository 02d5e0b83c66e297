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
        return request.ContentLength > limit ? null : await ReadBodyAsync(request.Body, limit, cancellationToken);
    }

    /// <summary>Reads a stream up to the limit; null when it is longer.</summary>
    public static async Task<string?> ReadBodyAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > limit)
                return null;
            body.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
    }

    /// <summary>Makes the inbound activity, or says why the body is none.</summary>
    public static (InboundActivity? Activity, string? Problem) Read(string body, DirectLineToken token, string address, DateTimeOffset now)
    {
        var (activity, problem) = Parse(body);
        return activity is null ? (null, problem) : (Inbound(activity, token, address, now), null);
    }

    /// <summary>Makes the inbound activity of an upload; without an activity in it, a message without text.</summary>
    public static (InboundActivity? Activity, string? Problem) Read(UploadedFiles upload, string? userId, DirectLineToken token, string address, DateTimeOffset now)
    {
        var (activity, problem) = upload.Activity is { } body ? Parse(body) : (new Activity { Type = ActivityTypes.Message, From = new ChannelAccount(userId) }, null);
        if (activity is null)
            return (null, problem);
        activity.Attachments = [.. upload.Files];
        return (Inbound(activity, token, address, now), null);
    }

    private static (Activity? Activity, string? Problem) Parse(string body)
    {
        try
        {
            var activity = BotSerializer.ReadActivity(body);
            return string.IsNullOrWhiteSpace(activity.Type)
                ? (null, "MB4108: the activity has no type. Send for example { \"type\": \"message\", \"text\": \"…\" }.")
                : OwnEvents.IsOwn(activity) ? (null, $"MB4121: the name '{OwnEvents.Prefix}…' is the program's own. Send an event of another name.")
                : activity.Type.Length > LongestId ? (null, $"MB4120: the activity's type is longer than {LongestId} characters.")
                : (activity, null);
        }
        catch (StorageException e)
        {
            return (null, "MB4107: the body is no activity in JSON. " + (e.InnerException ?? e).Message);
        }
    }

    private static InboundActivity Inbound(Activity activity, DirectLineToken token, string address, DateTimeOffset now)
    {
        var claimed = activity.From?.Id is { Length: > 0 and <= LongestId } id && !token.IsUserBound ? id : token.UserId;
        activity.From = new ChannelAccount(claimed, activity.From?.Name, RoleTypes.User);
        activity.Recipient = Bot;
        activity.Conversation = new ConversationAccount(id: token.ConversationId);
        activity.ChannelId = ChannelNames.DirectLine;
        activity.ServiceUrl = address;
        activity.DeliveryMode = null!;
        activity.Id = null!;
        activity.Timestamp = null;
        return new InboundActivity(
            new ConversationKey(ChannelNames.DirectLine, token.ConversationId),
            ActivityId: null,
            ClientActivityId(activity),
            activity.Type,
            // A thumb is part of the history: a page that is opened again shows it pressed.
            Visible: activity.Type is ActivityTypes.Message or ActivityTypes.MessageReaction,
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
