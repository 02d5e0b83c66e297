namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to an action of a message extension.</summary>
public class MessagingExtensionActionResponse
{
    /// <summary>Creates an empty one.</summary>
    public MessagingExtensionActionResponse()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="task">The dialog to show next.</param>
    /// <param name="composeExtension">What is put into the compose box.</param>
    public MessagingExtensionActionResponse(TaskModuleResponseBase? task = default, MessagingExtensionResult? composeExtension = default)
    {
        Task = task;
        ComposeExtension = composeExtension;
    }

    /// <summary>The dialog to show next.</summary>
    public TaskModuleResponseBase? Task { get; set; }

    /// <summary>What is put into the compose box.</summary>
    public MessagingExtensionResult? ComposeExtension { get; set; }

    /// <summary>How long Teams may reuse the answer.</summary>
    public CacheInfo? CacheInfo { get; set; }
}
