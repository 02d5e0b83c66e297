namespace Microsoft.Bot.Schema.Teams;

/// <summary>What the start and the end of a meeting have in common.</summary>
public class MeetingEventDetails : MeetingDetailsBase
{
    internal MeetingEventDetails()
    {
    }

    /// <summary>The kind of meeting, for example Scheduled.</summary>
    public string? MeetingType { get; set; }
}
