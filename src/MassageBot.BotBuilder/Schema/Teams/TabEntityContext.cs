namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which tab it is.</summary>
public class TabEntityContext
{
    /// <summary>The entity id of the app manifest.</summary>
    public string? TabEntityId { get; set; }
}
