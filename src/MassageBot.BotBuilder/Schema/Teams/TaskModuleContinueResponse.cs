namespace Microsoft.Bot.Schema.Teams;

/// <summary>Shows a dialog, the first or the next.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    /// <summary>Creates an empty one.</summary>
    public TaskModuleContinueResponse()
        : this(null)
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="value">The dialog.</param>
    public TaskModuleContinueResponse(TaskModuleTaskInfo? value = default)
        : base("continue")
    {
        Value = value;
    }

    /// <summary>The dialog.</summary>
    public TaskModuleTaskInfo? Value { get; set; }
}
