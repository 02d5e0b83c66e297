using MassageBot.BotBuilder;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Takes down what comes in and what goes out, changes and deletions included, at the end of the turn and as it was at
/// the time. A turn that fails is taken down too, unlike in Bot Builder: what the user said must not be lost.
/// </summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    /// <summary>Creates the middleware.</summary>
    /// <param name="transcriptLogger">Takes it down.</param>
    /// <exception cref="ArgumentNullException">There is no logger.</exception>
    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        ArgumentNullException.ThrowIfNull(transcriptLogger);
        _logger = transcriptLogger;
    }

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(nextTurn);
        var transcript = new List<Activity> { Copy(turnContext.Activity) };

        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next();
            for (var i = 0; i < activities.Count; i++)
            {
                var copy = Copy(activities[i]);
                copy.Id ??= i < responses.Length ? responses[i]?.Id! : null!;
                transcript.Add(copy);
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next();
            var copy = Copy(activity);
            copy.Type = ActivityTypes.MessageUpdate;
            transcript.Add(copy);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next();
            var deletion = new Activity { Type = ActivityTypes.MessageDelete };
            deletion.ApplyConversationReference(reference);
            deletion.Id = reference.ActivityId!;
            deletion.ReplyToId = null;
            transcript.Add(deletion);
        });

        try
        {
            await nextTurn(cancellationToken);
        }
        finally
        {
            // Also when the turn failed: what the user said must not be lost.
            foreach (var activity in transcript)
                await _logger.LogActivityAsync(activity);
        }
    }

    // A copy, because the bot may go on changing the activity.
    private static Activity Copy(Activity activity) => BotJson.ReadActivity(BotJson.WriteUtf8(activity));
}
