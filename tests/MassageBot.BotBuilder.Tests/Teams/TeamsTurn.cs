using MassageBot.BotBuilder.Tests.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Teams;

/// <summary>One turn with an activity as Teams writes it.</summary>
internal static class TeamsTurn
{
    /// <summary>An activity of Teams with these fields besides those that all have.</summary>
    public static Activity Read(string fields) => BotJson.ReadActivity(
        $$"""
        {"channelId":"msteams","id":"1","serviceUrl":"https://teams.example/emea/","from":{"id":"29:user","aadObjectId":"a1"},
        "recipient":{"id":"28:bot"},"conversation":{"id":"19:chat"},{{fields}}}
        """);

    public static Activity Invoke(string name, string value) =>
        Read($$"""
        "type":"invoke","name":"{{name}}","value":{{value}}
        """);

    public static TurnContext Start(Activity activity, AnsweringChannel? channel = null)
    {
        var turn = new TurnContext(new TestAdapter(), activity);
        if (channel is not null)
            turn.TurnState.Set<IConnectorClient>(channel.Client());
        return turn;
    }

    /// <summary>What the bot answers to an invoke; null if nothing.</summary>
    public static async Task<InvokeResponse?> AnswerAsync(IBot bot, Activity activity)
    {
        var adapter = new TestAdapter();
        using var turn = new TurnContext(adapter, activity);
        await bot.OnTurnAsync(turn);
        return adapter.ActiveQueue.Count == 0 ? null : (InvokeResponse?)adapter.ActiveQueue.Dequeue().Value;
    }
}
