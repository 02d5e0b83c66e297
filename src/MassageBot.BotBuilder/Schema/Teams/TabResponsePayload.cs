namespace Microsoft.Bot.Schema.Teams;

/// <summary>The content of a tab.</summary>
public class TabResponsePayload
{
    /// <summary>The buttons of auth.</summary>
    public TabSuggestedActions? SuggestedActions { get; set; }

    /// <summary>What it is: continue or auth.</summary>
    public string? Type { get; set; }

    /// <summary>The cards of continue.</summary>
    public TabResponseCards? Value { get; set; }
}
