namespace Microsoft.Bot.Schema.Teams;

/// <summary>The meeting an activity belongs to.</summary>
public class TeamsMeetingInfo
{
    /// <summary>Creates an empty one.</summary>
    public TeamsMeetingInfo()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id of the meeting, in Base64.</param>
    public TeamsMeetingInfo(string? id = default)
    {
        Id = id;
    }

    /// <summary>The id of the meeting, in Base64.</summary>
    public string? Id { get; set; }
}
