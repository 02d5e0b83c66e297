namespace Microsoft.Bot.Schema.Teams;

/// <summary>An action of a message extension: a command called, a form sent, a preview answered.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    /// <summary>Creates an empty one.</summary>
    public MessagingExtensionAction()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="data">What the form holds.</param>
    /// <param name="context">The look of the client.</param>
    /// <param name="commandId">The command of the app manifest.</param>
    /// <param name="commandContext">Where it was called: compose, commandBox or message.</param>
    /// <param name="botMessagePreviewAction">What the user did with the preview: edit or send; empty if there is none.</param>
    /// <param name="botActivityPreview">The previewed message.</param>
    /// <param name="messagePayload">The message it was called on.</param>
    public MessagingExtensionAction(
        object? data = default,
        TaskModuleRequestContext? context = default,
        string? commandId = default,
        string? commandContext = default,
        string? botMessagePreviewAction = default,
        IList<Activity>? botActivityPreview = default,
        MessageActionsPayload? messagePayload = default)
        : base(data, context)
    {
        CommandId = commandId;
        CommandContext = commandContext;
        BotMessagePreviewAction = botMessagePreviewAction;
        BotActivityPreview = botActivityPreview;
        MessagePayload = messagePayload;
    }

    /// <summary>The command of the app manifest.</summary>
    public string? CommandId { get; set; }

    /// <summary>Where it was called: compose, commandBox or message.</summary>
    public string? CommandContext { get; set; }

    /// <summary>What the user did with the preview: edit or send; empty if there is none.</summary>
    public string? BotMessagePreviewAction { get; set; }

    /// <summary>The previewed message.</summary>
    public IList<Activity>? BotActivityPreview { get; set; }

    /// <summary>The message it was called on.</summary>
    public MessageActionsPayload? MessagePayload { get; set; }

    /// <summary>What a sign-in or configuration handed back.</summary>
    public string? State { get; set; }
}
