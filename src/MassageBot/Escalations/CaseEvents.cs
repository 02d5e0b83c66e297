using System.Globalization;
using System.Text.Json;
using MassageBot.Channels.Connector;
using MassageBot.Channels.Teams;
using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Extensions.Options;
using Place = MassageBot.Storage.Place;

namespace MassageBot.Escalations;

/// <summary>Makes the events by which a channel of staff hears of cases. They enter by the same door as everything else, each once.</summary>
internal sealed class CaseEvents(IOptions<TeamsOptions> teams, IOptions<BotOptions> bot, IPlaceStore places, TimeProvider time)
{
    /// <summary>Name of the event. Nobody outside may send one of that name.</summary>
    public const string Name = OwnEvents.Prefix + "case";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public const string Opened = "opened";
    public const string Moved = "moved";
    public const string Overdue = "overdue";
    public const string Told = "told";
    public const string Said = "said";
    public const string Replied = "replied";
    public const string Erased = "erased";

    /// <summary>The event for the channel of a case's route; null where there is none.</summary>
    /// <param name="change">What happened.</param>
    /// <param name="route">The case's route.</param>
    /// <param name="revision">Tells one change of a case from the next.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<InboundActivity?> ForAsync(CaseChange change, string? route, long revision, CancellationToken cancellationToken) =>
        ForAsync(change, route, revision.ToString(CultureInfo.InvariantCulture), cancellationToken);

    /// <summary>The event for the channel of a case's route; null where there is none.</summary>
    /// <param name="change">What happened.</param>
    /// <param name="route">The case's route.</param>
    /// <param name="once">Tells one change of a case from the next.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<InboundActivity?> ForAsync(CaseChange change, string? route, string once, CancellationToken cancellationToken)
    {
        if (!teams.Value.IsOn || teams.Value.ChannelFor(route) is not { Length: > 0 } channel)
            return null;
        var conversation = new ConversationKey(Microsoft.Bot.Connector.Channels.Msteams, channel);
        return Event(conversation, await AddressedAsync(conversation, cancellationToken), change, once);
    }

    /// <summary>The event for a conversation of staff; null when the bot can't speak there any more.</summary>
    public async Task<InboundActivity?> InAsync(ConversationKey conversation, CaseChange change, string once, CancellationToken cancellationToken)
    {
        var isChannel = conversation.ConversationId == teams.Value.EscalationChannel || conversation.ConversationId == teams.Value.ManagerChannel;
        return teams.Value.IsOn && (isChannel || await places.GetAsync(conversation, cancellationToken) is not null)
            ? Event(conversation, await AddressedAsync(conversation, cancellationToken), change, once)
            : null;
    }

    /// <summary>The event for a place that is known.</summary>
    public InboundActivity In(Place place, CaseChange change, long revision) => Event(place.Conversation, BotSerializer.ReadActivity(place.Reference), change, revision.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads an event's value; null when it is none of ours.</summary>
    public static CaseChange? Read(object? value)
    {
        if (value is null)
            return null;
        try
        {
            return JsonSerializer.Deserialize<CaseChange>(BotSerializer.SerializeState(value), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private InboundActivity Event(ConversationKey conversation, Activity activity, CaseChange change, string once)
    {
        activity.Id = null!;
        activity.Type = ActivityTypes.Event;
        activity.Name = Name;
        activity.Value = JsonSerializer.SerializeToElement(change, Json);
        return new InboundActivity(
            conversation, $"case-{change.Change}-{change.Reference}-{once}", ClientActivityId: null, activity.Type, Visible: false, BotSerializer.Serialize(activity), time.GetUtcNow());
    }

    // Once Teams has told where the channel lives, its own word counts; before, the address in the settings.
    private async Task<Activity> AddressedAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (await places.GetAsync(conversation, cancellationToken) is { } place)
            return BotSerializer.ReadActivity(place.Reference);

        return new Activity
        {
            ChannelId = conversation.ChannelId,
            ServiceUrl = teams.Value.ServiceUrl,
            Conversation = new ConversationAccount(isGroup: true, conversationType: "channel", id: conversation.ConversationId, tenantId: teams.Value.Tenants[0]),
            From = new ChannelAccount("massagebot"),
            Recipient = new ChannelAccount("28:" + bot.Value.MicrosoftAppId),
        };
    }
}
