namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that is made of other dialogs.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Creates a container.</summary>
    /// <param name="dialogId">Its id; null takes the name of the class.</param>
    protected DialogContainer(string? dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialogs inside.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>Creates the context of the dialog that runs inside.</summary>
    /// <param name="dc">The context whose top of the stack is this container.</param>
    /// <returns>The inner context, with <paramref name="dc"/> as its parent; null if nothing runs inside.</returns>
    public abstract DialogContext? CreateChildContext(DialogContext dc);

    /// <summary>Finds a dialog inside.</summary>
    /// <param name="dialogId">The id.</param>
    /// <returns>The dialog, or null.</returns>
    public virtual Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>
    /// Compares the dialogs inside with those the conversation was begun with, and raises <see cref="DialogEvents.VersionChanged"/> if they differ.
    /// </summary>
    /// <param name="dc">The context whose top of the stack is this container.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends when nothing changed or the event was handled.</returns>
    /// <exception cref="InvalidOperationException">The version changed and nobody handled the event.</exception>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.ActiveDialog is not { } instance)
            return;

        var before = instance.Version;
        var now = GetInternalVersion();
        instance.Version = now;
        if (string.IsNullOrEmpty(before) || before == now)
            return;

        if (!await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false))
        {
            throw new InvalidOperationException(
                $"The dialogs inside '{Id}' changed while a conversation was in the middle of them (version {before} before, {now} now), "
                + $"and nobody handled the event '{DialogEvents.VersionChanged}'. Handle it in OnDialogEventAsync, for example by starting the dialog over.");
        }
    }

    /// <summary>The version of the dialogs inside.</summary>
    /// <returns>A text that changes when one of them changes.</returns>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();
}
