namespace Microsoft.Bot.Schema.Teams;

/// <summary>What all descriptions of a meeting have.</summary>
public class MeetingDetailsBase
{
    internal MeetingDetailsBase()
    {
    }

    /// <summary>The id of the meeting, in Base64.</summary>
    public string? Id { get; set; }

    /// <summary>The address that joins the meeting.</summary>
    public Uri? JoinUrl { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }
}
