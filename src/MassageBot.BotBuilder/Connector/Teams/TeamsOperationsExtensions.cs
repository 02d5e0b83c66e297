using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>The calls of <see cref="ITeamsOperations"/> without the HTTP messages.</summary>
public static class TeamsOperationsExtensions
{
    /// <summary>Reads the channels of a team.</summary>
    /// <param name="operations">The operations.</param>
    /// <param name="teamId">The team.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The channels.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ConversationList> FetchChannelListAsync(
        this ITeamsOperations operations,
        string teamId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var response = await operations.FetchChannelListWithHttpMessagesAsync(teamId, null, cancellationToken);
        return response.Body;
    }

    /// <summary>Reads about a team.</summary>
    /// <param name="operations">The operations.</param>
    /// <param name="teamId">The team.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The team.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<TeamDetails> FetchTeamDetailsAsync(
        this ITeamsOperations operations,
        string teamId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var response = await operations.FetchTeamDetailsWithHttpMessagesAsync(teamId, null, cancellationToken);
        return response.Body;
    }

    /// <summary>Reads about a meeting.</summary>
    /// <param name="operations">The operations; they must be <see cref="TeamsOperations"/>.</param>
    /// <param name="meetingId">The meeting, in Base64.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The meeting.</returns>
    /// <exception cref="InvalidOperationException">The operations are of another class.</exception>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<MeetingInfo> FetchMeetingInfoAsync(
        this ITeamsOperations operations,
        string meetingId,
        CancellationToken cancellationToken = default)
    {
        var response = await OverHttp(operations).FetchMeetingInfoWithHttpMessagesAsync(meetingId, null, cancellationToken);
        return response.Body;
    }

    /// <summary>Reads the part somebody has in a meeting.</summary>
    /// <param name="operations">The operations; they must be <see cref="TeamsOperations"/>.</param>
    /// <param name="meetingId">The meeting, in Base64.</param>
    /// <param name="participantId">The object id of the user in Microsoft Entra ID.</param>
    /// <param name="tenantId">The tenant of the meeting.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The participant.</returns>
    /// <exception cref="InvalidOperationException">The operations are of another class.</exception>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<TeamsMeetingParticipant> FetchParticipantAsync(
        this ITeamsOperations operations,
        string meetingId,
        string participantId,
        string tenantId,
        CancellationToken cancellationToken = default)
    {
        var response = await OverHttp(operations).FetchParticipantWithHttpMessagesAsync(meetingId, participantId, tenantId, null, cancellationToken);
        return response.Body;
    }

    private static TeamsOperations OverHttp(ITeamsOperations operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return operations as TeamsOperations
            ?? throw new InvalidOperationException($"Meetings are known to {nameof(TeamsOperations)} only, and this is a {operations.GetType().Name}.");
    }
}
