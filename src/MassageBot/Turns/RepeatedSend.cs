using System.Text.Json;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Turns;

/// <summary>
/// Web Chat's "Retry" sends a message once more with a new client id, also when the first had arrived and only the answer
/// to it was lost. The copy is echoed, so that the page stops waiting for it, but the bot doesn't hear it twice.
/// </summary>
internal sealed partial class RepeatedSend(ConversationState state, IOptions<TurnOptions> options, ILogger<RepeatedSend> logger) : Microsoft.Bot.Builder.IMiddleware
{
    private const string RetryMarker = "webchat:sequence-id";
    private const int Remembered = 5;
    private static readonly TimeSpan SameMoment = TimeSpan.FromSeconds(1);

    private readonly IStatePropertyAccessor<List<HeardMessage>> _heard = state.CreateProperty<List<HeardMessage>>("HeardMessages");

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(activity.Text))
        {
            var message = new HeardMessage(activity.Text, activity.LocalTimestamp, activity.Timestamp);
            var heard = await _heard.GetAsync(turnContext, () => [], cancellationToken);
            if (ReadRetry(activity.ChannelData) is { } retry && IsRepeat(heard, message, retry))
            {
                LogRepeat(activity.Id);
                return;
            }

            await _heard.SetAsync(turnContext, [.. heard.TakeLast(Remembered - 1), message], cancellationToken);
        }

        await next(cancellationToken);
    }

    // The copy tells when the first was written, by the page's clock. Where one of the two doesn't, only the last message
    // of a moment ago can be the first: an older one with the same words may well have answered another question.
    private bool IsRepeat(List<HeardMessage> heard, HeardMessage copy, Retry retry)
    {
        if (retry.FirstWritten is { } written && heard.Exists(h => h.Text == copy.Text && h.Written is { } w && (w - written).Duration() <= SameMoment))
            return true;
        return heard is [.., var last] && last.Text == copy.Text
            && (retry.FirstWritten is null || last.Written is null)
            && copy.Received - last.Received <= options.Value.RepeatWindow;
    }

    private static Retry? ReadRetry(object? channelData)
    {
        if (channelData is null)
            return null;
        using var json = JsonDocument.Parse(BotSerializer.SerializeState(channelData));
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty(RetryMarker, out _))
            return null;
        return json.RootElement.TryGetProperty("webChat", out var webChat) && webChat.ValueKind == JsonValueKind.Object
            && webChat.TryGetProperty("receivedAt", out var at) && at.ValueKind == JsonValueKind.Number
            && at.TryGetInt64(out var milliseconds) && Math.Abs(milliseconds) < DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() / 2
            ? new Retry(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))
            : new Retry(null);
    }

    [LoggerMessage(2009, LogLevel.Information, "MB2009: message {ActivityId} repeats one that the bot has heard already; it is not heard again.")]
    private partial void LogRepeat(string activityId);

    private sealed record Retry(DateTimeOffset? FirstWritten);
}
