namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The names of events, see <see cref="DialogContext.EmitEventAsync"/>.</summary>
/// <remarks>
/// Raised here are <see cref="RepromptDialog"/>, <see cref="CancelDialog"/> and <see cref="VersionChanged"/>. <see cref="ActivityReceived"/> and
/// <see cref="Error"/> are not, which differs from Bot Builder: there they serve adaptive dialogs, and a handler of the error could swallow a
/// failure of the turn. The other names are for a bot's own use.
/// </remarks>
public class DialogEvents
{
    /// <summary>A dialog is begun. Not raised here.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>A dialog is asked to put its question again; whoever handles it does so itself. Raised on the dialog on top, and does not bubble.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>A dialog below the top is about to be cancelled; whoever handles it stays. It does not bubble.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity came in. Not raised here.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>The dialogs of a container differ from those that the conversation was begun with. It bubbles, and unhandled it fails the turn.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>A dialog failed. Not raised here: the exception goes on to the adapter.</summary>
    public const string Error = "error";

    /// <summary>An event of the bot's own.</summary>
    public const string Custom = "custom";
}
