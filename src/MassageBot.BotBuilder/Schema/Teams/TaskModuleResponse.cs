namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a dialog.</summary>
public class TaskModuleResponse
{
    /// <summary>Creates an empty one.</summary>
    public TaskModuleResponse()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="task">What happens next.</param>
    public TaskModuleResponse(TaskModuleResponseBase? task = default)
    {
        Task = task;
    }

    /// <summary>What happens next.</summary>
    public TaskModuleResponseBase? Task { get; set; }

    /// <summary>How long Teams may reuse the answer.</summary>
    public CacheInfo? CacheInfo { get; set; }
}
