#if BOTSDK_SOURCE
using MassageBot.BotBuilder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.Benchmarks.Pieces;

/// <summary>An adapter without a network: the body of a request goes in, the body of the reply comes out.</summary>
internal sealed class EchoAdapter : BotAdapter
{
    private byte[] _reply = [];

    /// <summary>Runs a turn.</summary>
    /// <param name="body">The activity as it arrives.</param>
    /// <param name="bot">The bot.</param>
    /// <returns>The reply as it leaves.</returns>
    public async Task<byte[]> ProcessAsync(byte[] body, IBot bot)
    {
        using var turn = new TurnContext(this, BotJson.ReadActivity(body));
        await RunPipelineAsync(turn, bot.OnTurnAsync, CancellationToken.None);
        return _reply;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        _reply = BotJson.WriteUtf8(activities[0]);
        return Task.FromResult(new ResourceResponse[] { new("1") });
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
#endif
