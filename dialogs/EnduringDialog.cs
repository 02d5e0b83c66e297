namespace MassageBot.Dialogs;

/// <summary>
/// A dialog that a conversation outlives: when a newer program finds it half-way, it goes on with what was stored
/// instead of failing. What was asked is kept by the conversation's own memory, not by the steps of the dialog.
/// </summary>
public abstract class EnduringDialog(string dialogId) : ComponentDialog(dialogId)
{
    /// <inheritdoc/>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e.Name == DialogEvents.VersionChanged || await base.OnDialogEventAsync(dc, e, cancellationToken);
    }
}
