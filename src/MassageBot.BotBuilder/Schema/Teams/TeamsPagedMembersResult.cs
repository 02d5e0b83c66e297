namespace Microsoft.Bot.Schema.Teams;

/// <summary>One page of the members of a chat or team.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>Creates an empty one.</summary>
    public TeamsPagedMembersResult()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="continuationToken">Pass it to get the next page; null on the last one.</param>
    /// <param name="members">The members, as the protocol knows them; what Teams tells of them is read from their other fields.</param>
    public TeamsPagedMembersResult(string? continuationToken = default, IList<ChannelAccount>? members = default)
    {
        ContinuationToken = continuationToken;
        Members = [.. (members ?? []).Where(member => member is not null).Select(TeamsMember.From)];
    }

    /// <summary>Pass it to get the next page; null on the last one.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The members.</summary>
    public IList<TeamsChannelAccount> Members { get; set; } = [];
}
