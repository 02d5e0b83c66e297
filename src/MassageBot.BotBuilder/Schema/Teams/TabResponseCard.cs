namespace Microsoft.Bot.Schema.Teams;

/// <summary>A card of a tab.</summary>
public class TabResponseCard
{
    /// <summary>The Adaptive Card.</summary>
    public object? Card { get; set; }
}
