using System.Globalization;
using System.Text.Json;
using MassageBot.Channels.DirectLine;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.FollowUps;

/// <summary>Makes and reads the event by which a check-in enters its conversation, through the same door as every message.</summary>
internal static class CheckInEvents
{
    /// <summary>The event's name.</summary>
    public const string Name = "massagebot/check-in";

    private const string IdPrefix = "check-in-";
    private const string ReminderSuffix = "-reminder";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The id of the activity: a second one of the same check-in is recognised by it.</summary>
    public static string IdOf(long checkIn, bool isReminder) =>
        string.Create(CultureInfo.InvariantCulture, $"{IdPrefix}{checkIn}{(isReminder ? ReminderSuffix : "")}");

    /// <summary>The event for a check-in; null when its conversation can't be reached without being spoken to first.</summary>
    public static InboundActivity? Make(DueCheckIn checkIn, DateTimeOffset now)
    {
        if (checkIn.Conversation is not { } conversation || (!ChannelNames.IsOurs(conversation.ChannelId) && checkIn.Reference is null))
            return null;
        var activity = new Activity { Type = ActivityTypes.Event };
        if (checkIn.Reference is { } reference)
        {
            activity.ApplyConversationReference(BotSerializer.ReadActivity(reference).GetConversationReference(), isIncoming: true);
        }
        else
        {
            activity.From = new ChannelAccount(checkIn.UserId ?? "client", role: RoleTypes.User);
            activity.Recipient = PostedActivity.Bot;
        }

        activity.ChannelId = conversation.ChannelId;
        activity.Conversation ??= new ConversationAccount();
        activity.Conversation.Id = conversation.ConversationId;
        activity.Name = Name;
        activity.Value = JsonSerializer.SerializeToElement(new CheckInEvent(checkIn.Id, checkIn.Step, checkIn.TreatmentId, checkIn.IsReminder), Json);
        return new InboundActivity(
            conversation, IdOf(checkIn.Id, checkIn.IsReminder), null, ActivityTypes.Event, Visible: false, BotSerializer.Serialize(activity), now, activity.From?.Id);
    }

    /// <summary>The event for a check-in whose client came to the chat by the link of a mail.</summary>
    public static InboundActivity ByLink(CheckInRecord checkIn, ConversationKey conversation, string userId, DateTimeOffset now)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Event,
            ChannelId = conversation.ChannelId,
            From = new ChannelAccount(userId, role: RoleTypes.User),
            Recipient = PostedActivity.Bot,
            Conversation = new ConversationAccount(id: conversation.ConversationId),
            Name = Name,
            Value = JsonSerializer.SerializeToElement(new CheckInEvent(checkIn.Id, checkIn.Step, checkIn.Treatment.ExternalId, IsReminder: false, IsByLink: true), Json),
        };
        return new InboundActivity(conversation, IdOf(checkIn.Id, isReminder: false), null, activity.Type, Visible: false, BotSerializer.Serialize(activity), now, userId);
    }

    /// <summary>
    /// What an event says, if it is one of ours. A client can send an event of this name, but not with this id: Direct Line gives ids itself. Whose check-in it
    /// is must be looked up all the same.
    /// </summary>
    public static CheckInEvent? Read(IEventActivity activity)
    {
        if (activity.Name != Name || activity.Value is null)
            return null;
        try
        {
            var value = JsonSerializer.Deserialize<CheckInEvent>(BotSerializer.SerializeState(activity.Value), Json);
            return value is not null && activity.Id == IdOf(value.CheckInId, value.IsReminder) ? value : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
