using Microsoft.Bot.Schema;
using Xunit.Abstractions;

namespace Microsoft.Bot.Builder.Testing.XUnit;

/// <summary>Writes what is said in a test into its output, one line a message.</summary>
public class XUnitDialogTestLogger : IMiddleware
{
    /// <summary>Creates a logger.</summary>
    /// <param name="xunitOutputHelper">The output of the test.</param>
    public XUnitDialogTestLogger(ITestOutputHelper xunitOutputHelper)
    {
        ArgumentNullException.ThrowIfNull(xunitOutputHelper);
        Output = xunitOutputHelper;
    }

    /// <summary>The output of the test.</summary>
    protected ITestOutputHelper Output { get; }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);

        await LogIncomingActivityAsync(turnContext, turnContext.Activity, cancellationToken).ConfigureAwait(false);
        turnContext.OnSendActivities(async (context, activities, nextSend) =>
        {
            var responses = await nextSend().ConfigureAwait(false);
            foreach (var activity in activities)
                await LogOutgoingActivityAsync(context, activity, cancellationToken).ConfigureAwait(false);
            return responses;
        });
        await next(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what the client sent.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A completed task.</returns>
    protected virtual Task LogIncomingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default)
    {
        Output.WriteLine($"User: {Describe(activity)}");
        return Task.CompletedTask;
    }

    /// <summary>Writes what the bot sent.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A completed task.</returns>
    protected virtual Task LogOutgoingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default)
    {
        Output.WriteLine($"Bot:  {Describe(activity)}");
        return Task.CompletedTask;
    }

    private static string Describe(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.Type != ActivityTypes.Message)
            return $"[{activity.Type}{(activity.Name is { Length: > 0 } name ? " " + name : string.Empty)}]";

        var buttons = activity.SuggestedActions?.Actions is { Count: > 0 } actions ? $" [{string.Join("] [", actions.Select(a => a.Title))}]" : string.Empty;
        var files = activity.Attachments is { Count: > 0 } attachments ? $" ({attachments.Count} attachments)" : string.Empty;
        return $"{activity.Text}{buttons}{files}";
    }
}
