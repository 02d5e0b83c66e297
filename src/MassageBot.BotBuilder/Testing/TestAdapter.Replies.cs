using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestAdapter
{
    /// <inheritdoc />
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("At least one activity is needed.", nameof(activities));

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
                activity.Id = Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture);

            if (activity.Type == ActivityTypes.Delay)
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
                Enqueue(activity);

            responses[i] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    /// <summary>Replaces an activity that the test has not read yet.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The new activity, with the id of the one to replace.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>The id of the activity; an empty response if it is not in the queue.</returns>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var found = false;
        lock (_lock)
        {
            Rebuild(queued =>
            {
                found |= queued.Id == activity.Id;
                return queued.Id == activity.Id ? activity : queued;
            });
        }

        return Task.FromResult(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    /// <summary>Deletes an activity that the test has not read yet.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="reference">Where the activity stands.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>A task that has ended.</returns>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        lock (_lock)
            Rebuild(queued => queued.Id == reference.ActivityId ? null : queued);
        return Task.CompletedTask;
    }

    /// <summary>The next thing the bot sent.</summary>
    /// <returns>The activity, or null if there is none.</returns>
    public IActivity? GetNextReply()
    {
        lock (_lock)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>The next thing the bot sends; waits for it.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="OperationCanceledException">The waiting was given up.</exception>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (ActiveQueue.TryDequeue(out var reply))
                return Task.FromResult<IActivity>(reply);

            var waiting = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
            _waiting.Enqueue(waiting);
            return waiting.Task;
        }
    }

    private void Enqueue(Activity activity)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var waiting))
            {
                if (waiting.TrySetResult(activity))
                    return;
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    private void Rebuild(Func<Activity, Activity?> change)
    {
        var queued = ActiveQueue.ToArray();
        ActiveQueue.Clear();
        foreach (var activity in queued)
        {
            if (change(activity) is { } kept)
                ActiveQueue.Enqueue(kept);
        }
    }
}
