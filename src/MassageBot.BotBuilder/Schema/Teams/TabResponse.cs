namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a tab of cards shows.</summary>
public class TabResponse
{
    /// <summary>The content.</summary>
    public TabResponsePayload? Tab { get; set; }
}
