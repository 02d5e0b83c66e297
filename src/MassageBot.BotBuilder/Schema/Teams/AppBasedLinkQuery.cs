namespace Microsoft.Bot.Schema.Teams;

/// <summary>A link that somebody pasted into the compose box, for the bot to unfurl.</summary>
public class AppBasedLinkQuery
{
    /// <summary>Creates an empty one.</summary>
    public AppBasedLinkQuery()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="url">The link.</param>
    public AppBasedLinkQuery(string? url = default)
    {
        Url = url;
    }

    /// <summary>The link.</summary>
    public string? Url { get; set; }

    /// <summary>What a sign-in or configuration handed back; null on the first call.</summary>
    public string? State { get; set; }
}
