namespace Microsoft.Bot.Schema.Teams;

/// <summary>The look of the client that shows a tab.</summary>
public class TabContext
{
    /// <summary>The theme: default, dark or contrast.</summary>
    public string? Theme { get; set; }
}
