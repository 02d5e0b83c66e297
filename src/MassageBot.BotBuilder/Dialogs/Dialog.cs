namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// A piece of a conversation with a beginning and an end. A dialog is shared by all conversations and keeps nothing in fields;
/// what it must remember goes into its <see cref="DialogInstance.State"/>.
/// </summary>
public abstract class Dialog
{
    /// <summary>The result of a dialog that waits for the client's next message.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string? _id;

    /// <summary>Creates a dialog.</summary>
    /// <param name="dialogId">Its id; null or empty takes <see cref="OnComputeId"/>.</param>
    public Dialog(string? dialogId = null)
    {
        _id = dialogId;
    }

    /// <summary>The id under which the dialog is begun and stored. It must be unique within its <see cref="DialogSet"/>.</summary>
    public string Id
    {
        get => string.IsNullOrEmpty(_id) ? _id = OnComputeId() : _id;
        set => _id = value;
    }

    /// <summary>Starts the dialog, after it was pushed onto the stack.</summary>
    /// <param name="dc">The context whose top of the stack is this dialog.</param>
    /// <param name="options">What the caller passes in.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands.</returns>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>Hands the client's next activity to the dialog. Without an override the dialog ends.</summary>
    /// <param name="dc">The context whose top of the stack is this dialog.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands.</returns>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Called when the dialog above ended. Without an override the dialog ends with the same result.</summary>
    /// <param name="dc">The context whose top of the stack is this dialog again.</param>
    /// <param name="reason">Why it is resumed.</param>
    /// <param name="result">What the dialog above found.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands.</returns>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Puts the dialog's question again. Without an override nothing is sent.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The dialog's place on the stack.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends when the question was sent.</returns>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        => Task.CompletedTask;

    /// <summary>Called just before the dialog is taken off the stack, for whatever it has to tidy up.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The dialog's place on the stack.</param>
    /// <param name="reason">Why it ends.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends when all is tidy.</returns>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        => Task.CompletedTask;

    /// <summary>
    /// A text that changes when a running conversation could no longer be continued with the dialog as it is now.
    /// Without an override it is the id, that is: it never changes.
    /// </summary>
    /// <returns>The version.</returns>
    public virtual string GetVersion() => Id;

    /// <summary>Called for an event that this dialog or one below it raised: first this dialog, then its parents, then this dialog once more.</summary>
    /// <param name="dc">The context whose top of the stack is this dialog.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether somebody handled it.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);

        if (await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false))
            return true;

        if (e.Bubble && dc.Parent is not null
            && await dc.Parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The chance to handle an event before the parents see it.</summary>
    /// <param name="dc">The context whose top of the stack is this dialog.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether it is handled; then no parent sees it.</returns>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        => Task.FromResult(false);

    /// <summary>The chance to handle an event that no parent handled.</summary>
    /// <param name="dc">The context whose top of the stack is this dialog.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether it is handled.</returns>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        => Task.FromResult(false);

    /// <summary>Gives the id of a dialog that was created without one.</summary>
    /// <returns>The name of the class.</returns>
    protected virtual string OnComputeId() => GetType().Name;
}
