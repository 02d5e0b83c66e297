namespace MassageBot.Turns;

/// <summary>Runs the bot on one activity and collects what it sends. Sending is the commit's business, not the adapter's.</summary>
internal sealed class TurnAdapter : BotAdapter
{
    public TurnAdapter(RepeatedSend repeatedSend) => Use(repeatedSend);

    /// <summary>Runs the middleware and the bot; whatever the bot throws comes out here.</summary>
    public async Task<TurnOutput> RunAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        var output = new TurnOutput();
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Set(output);
        await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);

        // With `expectReplies` the turn keeps its replies instead of sending them.
        output.Replies.AddRange(turn.BufferedReplyActivities.Where(IsReply));
        return output;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var output = TurnOutput.Of(turnContext);
        var ids = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (activity.Type == ActivityTypesEx.InvokeResponse)
                output.Invoke = activity.Value as InvokeResponse;
            else if (IsReply(activity))
                output.Replies.Add(activity);
            ids[i] = new ResourceResponse(activity.Id ?? "");
        }

        return Task.FromResult(ids);
    }

    // Traces would show a client's state to whoever looks on; delays have no meaning where nothing is sent yet.
    private static bool IsReply(Activity activity) => activity.Type is not (ActivityTypes.Trace or ActivityTypesEx.Delay or ActivityTypesEx.InvokeResponse);

    /// <summary>Changes a message that an earlier turn sent with a label; the activity's id is that label. Only where a connector delivers.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (ChannelNames.IsOurs(turnContext.Activity.ChannelId) || string.IsNullOrEmpty(activity.Id))
            throw new NotSupportedException("MB2102: a sent message can't be changed on this channel, or it was sent without a label. Send a new one.");
        var output = TurnOutput.Of(turnContext);
        output.Labels[activity] = new LabelledReply(activity.Id, Replaces: true);
        output.Replies.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("MB2103: a sent message can't be deleted on this channel.");
}
