using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>What Teams tells about teams. The calls about meetings are on <see cref="TeamsOperations"/> alone.</summary>
public interface ITeamsOperations
{
    /// <summary>Reads the channels of a team.</summary>
    /// <param name="teamId">The team.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The channels.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(
        string teamId,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);

    /// <summary>Reads about a team.</summary>
    /// <param name="teamId">The team.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The team.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(
        string teamId,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);
}
