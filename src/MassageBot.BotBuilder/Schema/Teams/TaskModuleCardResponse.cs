namespace Microsoft.Bot.Schema.Teams;

/// <summary>Closes a dialog of a tab and shows new cards in the tab.</summary>
public class TaskModuleCardResponse : TaskModuleResponseBase
{
    /// <summary>Creates an empty one.</summary>
    public TaskModuleCardResponse()
        : this(null)
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="value">What the tab shows.</param>
    public TaskModuleCardResponse(TabResponse? value)
        : base("continue")
    {
        Value = value;
    }

    /// <summary>What the tab shows.</summary>
    public TabResponse? Value { get; set; }
}
