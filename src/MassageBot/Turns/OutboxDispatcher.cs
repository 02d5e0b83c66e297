using System.Collections.Concurrent;
using System.Net;
using MassageBot.Channels.Connector;
using MassageBot.Storage;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace MassageBot.Turns;

/// <summary>Sends what turns left in the outbox to their channel's connector. One pass is one method, so that a test can turn the clock.</summary>
internal sealed partial class OutboxDispatcher(
    IOutboxStore outbox,
    BotFrameworkAuthentication authentication,
    IOptions<BotOptions> bot,
    IOptions<TurnOptions> turns,
    TimeProvider time,
    ILogger<OutboxDispatcher> logger)
{
    private const int BatchSize = 50;
    private const int AtOnce = 8;
    private const int MaxAttempts = 12;
    private const int RefusalsToBelieve = 3;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(15);

    // Longer than a batch takes even when each message takes as long as it may.
    private static readonly TimeSpan ClaimDuration = LongestSend * ((BatchSize / AtOnce) + 2);

    // Sent, but the store could not be told: they must not be sent again.
    private readonly ConcurrentDictionary<long, string> _unmarked = new();

    /// <summary>Sends what is due now; returns how many were sent. A slow channel holds up its own conversations only.</summary>
    public async Task<int> RunOnceAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sent = 0;
        var due = await outbox.ClaimAsync(turns.Value.Node, now, now + ClaimDuration, BatchSize, cancellationToken);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (item, _) =>
        {
            try
            {
                if (await SendAndMarkAsync(item, now + ClaimDuration, cancellationToken))
                    Interlocked.Increment(ref sent);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                // One that can't be recorded must not end the others in the middle of being sent.
                LogUnmarked(e, item.Id);
            }
        });
        return sent;
    }

    private async Task<bool> SendAndMarkAsync(OutboxItem item, DateTimeOffset claimedUntil, CancellationToken cancellationToken)
    {
        if (!_unmarked.ContainsKey(item.Id))
        {
            // This program was stopped for a while: another node may be about to send it.
            if (time.GetUtcNow() + LongestSend > claimedUntil)
                return false;
            try
            {
                _unmarked[item.Id] = await SendAsync(item, cancellationToken) ?? "";
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                await PutOffAsync(item, e, cancellationToken);
                return false;
            }
        }

        // The channel has it: also a program that is stopping notes so.
        await outbox.MarkSentAsync(item.Id, _unmarked[item.Id] is { Length: > 0 } id ? id : null, CancellationToken.None);
        _unmarked.TryRemove(item.Id, out _);
        return true;
    }

    private async Task<string?> SendAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var activity = BotSerializer.ReadActivity(item.Json);
        if (!ServiceAddress.IsAllowed(activity.ServiceUrl, bot.Value))
            throw new ForbiddenServiceException(Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) ? address.Host : null);
        using var patience = new CancellationTokenSource(LongestSend, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var connector = await authentication.CreateConnectorFactory(BotIdentity.Of(bot.Value)).CreateAsync(activity.ServiceUrl, "", either.Token);
        if (item.ReplacesChannelId is { } replaced && await TryReplaceAsync(connector, activity, replaced, either.Token))
            return replaced;
        var response = string.IsNullOrEmpty(activity.ReplyToId)
            ? await connector.Conversations.SendToConversationAsync(activity.Conversation.Id, activity, either.Token)
            : await connector.Conversations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId, activity, either.Token);
        return response?.Id;
    }

    // A message that somebody deleted is sent anew.
    private static async Task<bool> TryReplaceAsync(IConnectorClient connector, Activity activity, string replaced, CancellationToken cancellationToken)
    {
        activity.Id = replaced;
        try
        {
            await connector.Conversations.UpdateActivityAsync(activity.Conversation.Id, replaced, activity, cancellationToken);
            return true;
        }
        catch (ErrorResponseException e) when (e.Response?.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            activity.Id = null!;
            return false;
        }
    }

    private async Task PutOffAsync(OutboxItem item, Exception cause, CancellationToken cancellationToken)
    {
        // A single refusal may pass, as when a registration is being renewed; a card about an emergency must not wait for somebody to write.
        if (cause is ErrorResponseException { Response.StatusCode: HttpStatusCode.Forbidden } && item.Attempts + 1 >= RefusalsToBelieve)
        {
            LogHeld(item.Id, await outbox.HoldAsync(item, "Forbidden", cancellationToken));
            return;
        }

        var isDead = cause is ForbiddenServiceException || item.Attempts + 1 >= MaxAttempts;
        LogFailed(cause, item.Id, item.Attempts + 1, isDead);
        var now = time.GetUtcNow();
        var delay = FirstDelay * Math.Pow(2, item.Attempts) * Spread(item.Id);
        if (RetryAfter.Of(cause, now) is { } asked && asked > delay)
            delay = asked;
        DateTimeOffset? next = isDead ? null : now + delay;
        await outbox.MarkFailedAsync(item.Id, next, cause.GetType().Name, cancellationToken);
    }

    // What failed together is not tried again together: up to a fifth later, by its number.
    private static double Spread(long id) => 1 + (id * 37 % 100 / 500.0);

    [LoggerMessage(2013, LogLevel.Error, "MB2013: what became of outbox message {Id} could not be recorded; it is recorded at the next pass.")]
    private partial void LogUnmarked(Exception exception, long id);

    [LoggerMessage(2007, LogLevel.Warning, "MB2007: outbox message {Id} could not be sent at attempt {Attempt}; given up: {IsDead}.")]
    private partial void LogFailed(Exception exception, long id, int attempt, bool isDead);

    [LoggerMessage(2017, LogLevel.Warning, "MB2017: the channel lets the bot into a conversation no more (outbox message {Id}); {Count} messages are held until it does.")]
    private partial void LogHeld(long id, int count);
}
