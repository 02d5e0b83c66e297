using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn: an activity that came in, and the means to answer it.</summary>
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

    /// <summary>Sends a text.</summary>
    /// <param name="textReplyToSend">The text; not empty.</param>
    /// <param name="speak">The text to speak.</param>
    /// <param name="inputHint">Whether the bot waits for an answer.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The id of what was sent.</returns>
    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default);

    /// <summary>Sends an activity.</summary>
    /// <param name="activity">The activity; it is addressed as an answer to the one that came in.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The id of what was sent.</returns>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities in order.</summary>
    /// <param name="activities">The activities; at least one.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The ids of what was sent, in the same order.</returns>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity that was sent before.</summary>
    /// <param name="activity">The new activity, with the id of the one to replace.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    /// <returns>The id of the activity.</returns>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that was sent before in this conversation.</summary>
    /// <param name="activityId">The id of the activity.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends when it is deleted.</returns>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that was sent before.</summary>
    /// <param name="conversationReference">Where the activity stands.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends when it is deleted.</returns>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler that sees everything that is sent in this turn.</summary>
    /// <param name="handler">The handler; what it does not pass on is not sent.</param>
    /// <returns>This context.</returns>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler that sees every replacement in this turn.</summary>
    /// <param name="handler">The handler; what it does not pass on is not replaced.</param>
    /// <returns>This context.</returns>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler that sees every deletion in this turn.</summary>
    /// <param name="handler">The handler; what it does not pass on is not deleted.</param>
    /// <returns>This context.</returns>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}
