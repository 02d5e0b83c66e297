using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>An adapter that notes what reaches it.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    // Written by typing middleware while the bot reads it.
    private readonly Lock _lock = new();
    private readonly List<Activity> _sent = [];

    public IReadOnlyList<Activity> Sent
    {
        get
        {
            lock (_lock)
                return [.. _sent];
        }
    }

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public static Activity Incoming(string type = ActivityTypes.Message, string channelId = "test") => new()
    {
        Type = type,
        Id = "in-1",
        ChannelId = channelId,
        ServiceUrl = "https://channel.example/",
        Conversation = new ConversationAccount(id: "c1"),
        From = new ChannelAccount("u1", "Una"),
        Recipient = new ChannelAccount("b1", "Bot"),
        Locale = "en-GB",
    };

    /// <summary>A JSON object as it stands in an activity that was read, whichever library reads it.</summary>
    public static object Json(object value)
    {
        var entity = new Entity();
        entity.SetAs(value);
        return entity.GetAs<object>()!;
    }

    /// <summary>A mention as it stands in an activity that was read.</summary>
    public static Entity Mention(ChannelAccount mentioned, string text)
    {
        var entity = new Entity();
        entity.SetAs(new Mention(mentioned, text));
        return entity;
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _sent.AddRange(activities);
            return Task.FromResult(activities.Select((_, i) => new ResourceResponse($"out-{_sent.Count - activities.Length + i + 1}")).ToArray());
        }
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }

    public async Task RunAsync(Activity activity, BotCallbackHandler callback)
    {
        using var turn = new TurnContext(this, activity);
        await RunPipelineAsync(turn, callback, CancellationToken.None);
    }
}
