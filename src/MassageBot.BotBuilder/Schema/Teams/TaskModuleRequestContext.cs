namespace Microsoft.Bot.Schema.Teams;

/// <summary>The look of the client that shows a dialog.</summary>
public class TaskModuleRequestContext
{
    /// <summary>Creates an empty one.</summary>
    public TaskModuleRequestContext()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="theme">The theme: default, dark or contrast.</param>
    public TaskModuleRequestContext(string? theme = default)
    {
        Theme = theme;
    }

    /// <summary>The theme: default, dark or contrast.</summary>
    public string? Theme { get; set; }
}
