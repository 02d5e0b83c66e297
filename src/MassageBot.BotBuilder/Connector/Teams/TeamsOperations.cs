using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>What Teams tells about teams and meetings, over HTTP.</summary>
public class TeamsOperations : ITeamsOperations
{
    /// <summary>Creates the operations of a client.</summary>
    /// <param name="client">The client.</param>
    public TeamsOperations(TeamsConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    /// <summary>The client.</summary>
    public TeamsConnectorClient Client { get; }

    /// <inheritdoc />
    public Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(
        string teamId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Get<ConversationList>($"v3/teams/{ChannelCall.Escape(teamId)}/conversations", customHeaders, cancellationToken);

    /// <inheritdoc />
    public Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(
        string teamId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Get<TeamDetails>($"v3/teams/{ChannelCall.Escape(teamId)}", customHeaders, cancellationToken);

    /// <summary>Reads about a meeting.</summary>
    /// <param name="meetingId">The meeting, in Base64.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The meeting.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public Task<HttpOperationResponse<MeetingInfo>> FetchMeetingInfoWithHttpMessagesAsync(
        string meetingId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Get<MeetingInfo>($"v1/meetings/{ChannelCall.Escape(meetingId)}", customHeaders, cancellationToken);

    /// <summary>Reads the part somebody has in a meeting.</summary>
    /// <param name="meetingId">The meeting, in Base64.</param>
    /// <param name="participantId">The object id of the user in Microsoft Entra ID.</param>
    /// <param name="tenantId">The tenant of the meeting.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The participant.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public Task<HttpOperationResponse<TeamsMeetingParticipant>> FetchParticipantWithHttpMessagesAsync(
        string meetingId,
        string participantId,
        string tenantId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Get<TeamsMeetingParticipant>(
            $"v1/meetings/{ChannelCall.Escape(meetingId)}/participants/{ChannelCall.Escape(participantId)}" + ChannelCall.Query(("tenantId", tenantId)),
            customHeaders,
            cancellationToken);

    private Task<HttpOperationResponse<T>> Get<T>(
        string path,
        Dictionary<string, List<string>>? headers,
        CancellationToken cancellationToken)
        where T : class, new() =>
        new ChannelCall(Client.HttpClient, Client.BaseUri, Client.Credentials).SendAsync<T>(HttpMethod.Get, path, null, headers, cancellationToken);
}
