using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The calls of <see cref="IConversations"/> without the HTTP messages.</summary>
public static partial class ConversationsExtensions
{
    /// <summary>Starts a conversation.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="parameters">Who takes part.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ids of the conversation.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations,
        ConversationParameters parameters,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var response = await operations.CreateConversationWithHttpMessagesAsync(parameters, null, cancellationToken);
        return response.Body;
    }

    /// <summary>Sends an activity to the end of a conversation.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the activity.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var response = await operations.SendToConversationWithHttpMessagesAsync(conversationId, activity, null, cancellationToken);
        return response.Body;
    }

    /// <summary>Replaces an activity.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity to replace.</param>
    /// <param name="activity">The new activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the activity.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var response = await operations.UpdateActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken);
        return response.Body;
    }

    /// <summary>Sends an activity as a reply to another.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity to reply to.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the activity.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var response = await operations.ReplyToActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken);
        return response.Body;
    }

    /// <summary>Deletes an activity.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when it is deleted.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task DeleteActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        await operations.DeleteActivityWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken);
    }

    /// <summary>Reads one page of the members of a conversation.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many at most.</param>
    /// <param name="continuationToken">Where the page before ended.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<PagedMembersResult> GetConversationPagedMembersAsync(
        this IConversations operations,
        string conversationId,
        int? pageSize = default,
        string? continuationToken = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var response = await operations.GetConversationPagedMembersWithHttpMessagesAsync(conversationId, pageSize, continuationToken, null, cancellationToken);
        return response.Body;
    }

    /// <summary>Sends an activity to the end of its conversation.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="activity">The activity; its conversation says where it goes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the activity.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(activity);
        return await operations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken);
    }

    /// <summary>Sends an activity as a reply to the one it names.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="activity">The activity; its conversation says where it goes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the activity.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(activity);
        return await operations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId!, activity, cancellationToken);
    }

    /// <summary>Replaces the activity that has the same id.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="activity">The activity; its conversation says where it goes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the activity.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(activity);
        return await operations.UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);
    }
}
