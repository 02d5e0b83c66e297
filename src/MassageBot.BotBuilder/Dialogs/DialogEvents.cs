namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The names of the events that dialogs raise themselves.</summary>
public class DialogEvents
{
    /// <summary>A dialog is begun.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>A dialog is asked to put its question again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>A dialog is about to be cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity came in.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>The dialogs of a container differ from those that the conversation was begun with.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>A dialog failed.</summary>
    public const string Error = "error";

    /// <summary>An event of the bot's own.</summary>
    public const string Custom = "custom";
}
