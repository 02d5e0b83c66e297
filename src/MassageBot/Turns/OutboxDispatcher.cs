using MassageBot.Storage;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace MassageBot.Turns;

/// <summary>Sends what turns left in the outbox to their channel's connector. One pass is one method, so that a test can turn the clock.</summary>
internal sealed partial class OutboxDispatcher(
    IOutboxStore outbox, BotFrameworkAuthentication authentication, TimeProvider time, ILogger<OutboxDispatcher> logger)
{
    private const int BatchSize = 50;
    private const int MaxAttempts = 8;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);

    /// <summary>Sends what is due now; returns how many were sent.</summary>
    public async Task<int> RunOnceAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sent = 0;
        foreach (var item in await outbox.DueAsync(now, BatchSize, cancellationToken))
        {
            if (await SendAsync(item, cancellationToken))
                sent++;
        }

        return sent;
    }

    private async Task<bool> SendAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        try
        {
            var activity = BotSerializer.ReadActivity(item.Json);
            var identity = new System.Security.Claims.ClaimsIdentity();
            var connector = await authentication.CreateConnectorFactory(identity).CreateAsync(activity.ServiceUrl, "", cancellationToken);
            var response = string.IsNullOrEmpty(activity.ReplyToId)
                ? await connector.Conversations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken)
                : await connector.Conversations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId, activity, cancellationToken);
            await outbox.MarkSentAsync(item.Id, response?.Id, cancellationToken);
            return true;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var delay = item.Attempts + 1 >= MaxAttempts ? (TimeSpan?)null : FirstDelay * Math.Pow(2, item.Attempts);
            LogFailed(e, item.Id, item.Attempts + 1, delay is null);
            await outbox.MarkFailedAsync(item.Id, delay is { } wait ? time.GetUtcNow() + wait : null, e.GetType().Name, cancellationToken);
            return false;
        }
    }

    [LoggerMessage(2007, LogLevel.Warning, "MB2007: outbox message {Id} could not be sent at attempt {Attempt}; given up: {IsDead}.")]
    private partial void LogFailed(Exception exception, long id, int attempt, bool isDead);
}
