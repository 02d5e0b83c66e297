using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// One turn: an activity that came in, and the means to answer it. What is sent is addressed as an answer to that
/// activity, passes the handlers of <see cref="OnSendActivities"/> in the order in which they were added, and then goes
/// to the adapter. It lives as long as the turn; keep a <see cref="ConversationReference"/> to write later.
/// </summary>
public interface ITurnContext
{
    /// <summary>The adapter that runs the turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>Values that live as long as the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The activity that came in.</summary>
    Activity Activity { get; }

    /// <summary>Whether anything but a trace was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Sends a text as a message.</summary>
    /// <param name="textReplyToSend">The text; not empty.</param>
    /// <param name="speak">The text to speak.</param>
    /// <param name="inputHint">Whether the bot waits for an answer.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The id of what was sent; an empty response if a handler stopped it.</returns>
    /// <exception cref="ArgumentNullException">The text is null, empty or blank.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default);

    /// <summary>Sends an activity.</summary>
    /// <param name="activity">The activity; it is addressed as an answer to the one that came in.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The id of what was sent, which is set on the activity too; an empty response if a handler stopped it.</returns>
    /// <exception cref="ArgumentNullException">There is no activity.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities in order. Handlers see them all in one call.</summary>
    /// <param name="activities">The activities; at least one.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The ids of what was sent, in the same order; what the last handler gave back.</returns>
    /// <exception cref="ArgumentNullException">There is no list, or a gap in it.</exception>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity that was sent before.</summary>
    /// <param name="activity">The new activity, with the id of the one to replace.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    /// <returns>The id of the activity.</returns>
    /// <exception cref="ArgumentNullException">There is no activity.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that was sent before in this conversation.</summary>
    /// <param name="activityId">The id of the activity.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends when it is deleted.</returns>
    /// <exception cref="ArgumentException">There is no id.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that was sent before.</summary>
    /// <param name="conversationReference">Where the activity stands.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends when it is deleted.</returns>
    /// <exception cref="ArgumentNullException">There is no reference.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler that sees everything that is sent in this turn.</summary>
    /// <param name="handler">The handler; what it does not pass on is not sent.</param>
    /// <returns>This context.</returns>
    /// <exception cref="ArgumentNullException">There is no handler.</exception>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler that sees every replacement in this turn.</summary>
    /// <param name="handler">The handler; what it does not pass on is not replaced.</param>
    /// <returns>This context.</returns>
    /// <exception cref="ArgumentNullException">There is no handler.</exception>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler that sees every deletion in this turn.</summary>
    /// <param name="handler">The handler; what it does not pass on is not deleted.</param>
    /// <returns>This context.</returns>
    /// <exception cref="ArgumentNullException">There is no handler.</exception>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}
