namespace Microsoft.Bot.Schema.Teams;

/// <summary>Closes the dialog with a message.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    /// <summary>Creates an empty one.</summary>
    public TaskModuleMessageResponse()
        : this(null)
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="value">The message.</param>
    public TaskModuleMessageResponse(string? value = default)
        : base("message")
    {
        Value = value;
    }

    /// <summary>The message.</summary>
    public string? Value { get; set; }
}
