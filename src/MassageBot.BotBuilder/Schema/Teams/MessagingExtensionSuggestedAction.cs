namespace Microsoft.Bot.Schema.Teams;

/// <summary>The buttons of an answer that asks to sign in or to configure.</summary>
public class MessagingExtensionSuggestedAction
{
    /// <summary>Creates an empty one.</summary>
    public MessagingExtensionSuggestedAction()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="actions">The buttons.</param>
    public MessagingExtensionSuggestedAction(IList<CardAction>? actions = default)
    {
        Actions = actions;
    }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Actions { get; set; }
}
