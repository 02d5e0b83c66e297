using MassageBot.BotBuilder.Conformance.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MassageBot.BotBuilder.Conformance.Teams;

/// <summary>Activities as Teams sends them, and one turn with a bot.</summary>
internal static class TeamsTurn
{
    public static readonly TeamInfo Team = new("19:team@thread.tacv2", "Reception");

    public static readonly ChannelInfo Channel = new("19:rota@thread.tacv2", "Rota");

    /// <summary>A JSON object as it stands in an activity that was read, whichever library reads it.</summary>
    public static object Json(object value) => RecordingAdapter.Json(value);

    public static Activity Incoming(string type, string? eventType = null)
    {
        var activity = RecordingAdapter.Incoming(type, "msteams");
        if (eventType is not null)
            activity.ChannelData = new TeamsChannelData { EventType = eventType, Team = Team, Channel = Channel };
        return activity;
    }

    public static Activity Invoke(string? name, object? value = null)
    {
        var activity = Incoming(ActivityTypes.Invoke);
        activity.Name = name;
        activity.Value = value;
        return activity;
    }

    /// <summary>What the bot answers to an invoke; null if nothing.</summary>
    public static async Task<InvokeResponse?> AnswerAsync(IBot bot, Activity activity)
    {
        var adapter = new RecordingAdapter();
        using var turn = new TurnContext(adapter, activity);
        await bot.OnTurnAsync(turn);
        return (InvokeResponse?)adapter.Sent.SingleOrDefault(sent => sent.Type == "invokeResponse")?.Value;
    }
}
