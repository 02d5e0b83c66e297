namespace Microsoft.Bot.Builder;

/// <summary>A conversation that has a transcript.</summary>
public class TranscriptInfo
{
    /// <summary>The channel.</summary>
    public string ChannelId { get; set; } = null!;

    /// <summary>The id of the conversation.</summary>
    public string Id { get; set; } = null!;

    /// <summary>When its first activity was logged.</summary>
    public DateTimeOffset Created { get; set; }
}
