namespace Microsoft.Bot.Builder.Dialogs;

/// <content>Beginning, continuing and ending what is on the stack.</content>
public partial class DialogContext
{
    /// <summary>Pushes a dialog onto the stack and starts it.</summary>
    /// <param name="dialogId">The id of the dialog.</param>
    /// <param name="options">What to pass to it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands.</returns>
    /// <exception cref="InvalidOperationException">No dialog has this id.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        MisplacedToken.Refuse(options, nameof(options));

        var dialog = Require(dialogId, "begin");
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    /// <param name="dialogId">The id of the prompt.</param>
    /// <param name="options">What to ask.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands.</returns>
    /// <exception cref="InvalidOperationException">No dialog has this id.</exception>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Hands the activity of this turn to the dialog on top.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands; <see cref="DialogTurnStatus.Empty"/> if none runs.</returns>
    /// <exception cref="InvalidOperationException">
    /// The dialog on top is gone, for example renamed by a new version of the bot. The message begins with "Failed to continue dialog".
    /// </exception>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is not { } instance)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        return await Require(instance.Id, "continue").ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the dialog on top and resumes the one below it.</summary>
    /// <param name="result">What the dialog found.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands; <see cref="DialogTurnStatus.Complete"/> with the result if none is left.</returns>
    /// <exception cref="InvalidOperationException">The dialog below is gone.</exception>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        MisplacedToken.Refuse(result, nameof(result));

        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
        if (ActiveDialog is not { } below)
            return new DialogTurnResult(DialogTurnStatus.Complete, result);

        return await Require(below.Id, "resume").ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the dialog on top and begins another one in its place.</summary>
    /// <param name="dialogId">The id of the other dialog.</param>
    /// <param name="options">What to pass to it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands.</returns>
    /// <exception cref="InvalidOperationException">No dialog has this id.</exception>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        MisplacedToken.Refuse(options, nameof(options));

        Require(dialogId, "begin");
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes all dialogs off this stack.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns><see cref="DialogTurnStatus.Cancelled"/>, or <see cref="DialogTurnStatus.Empty"/> if there was nothing to cancel.</returns>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default)
        => CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>
    /// Takes all dialogs off the stack. The dialog on top goes without being asked; each one below first gets an event, and stops the cancellation by handling it.
    /// </summary>
    /// <param name="cancelParents">Whether to go on with the stacks of the parents.</param>
    /// <param name="eventName">The event; null for <see cref="DialogEvents.CancelDialog"/>.</param>
    /// <param name="eventValue">What comes with the event.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns><see cref="DialogTurnStatus.Cancelled"/>, or <see cref="DialogTurnStatus.Empty"/> if there was nothing to cancel.</returns>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        MisplacedToken.Refuse(eventValue, nameof(eventValue));
        if (Stack.Count == 0 && Parent is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        var first = true;
        for (var dc = this; dc is not null; dc = cancelParents ? dc.Parent : null)
        {
            while (dc.Stack.Count > 0)
            {
                if (!first && await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken).ConfigureAwait(false))
                    return new DialogTurnResult(DialogTurnStatus.Cancelled);

                first = false;
                await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
            }
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Has the dialog on top put its question again.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends when the question was sent.</returns>
    /// <exception cref="InvalidOperationException">The dialog on top is gone.</exception>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is not { } instance)
            return;

        if (await EmitEventAsync(DialogEvents.RepromptDialog, null, bubble: false, fromLeaf: false, cancellationToken).ConfigureAwait(false))
            return;

        await Require(instance.Id, "reprompt").RepromptDialogAsync(Context, instance, cancellationToken).ConfigureAwait(false);
    }
}
