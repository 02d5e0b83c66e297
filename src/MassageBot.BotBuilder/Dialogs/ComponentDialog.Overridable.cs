namespace Microsoft.Bot.Builder.Dialogs;

/// <content>What a derived component may change.</content>
public partial class ComponentDialog
{
    /// <summary>Calls <see cref="OnInitializeAsync"/> before the component runs for the first time.</summary>
    /// <param name="outerDc">The context whose top of the stack is this component.</param>
    /// <returns>A task that ends when the component is ready.</returns>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (_initialized)
            return;

        await OnInitializeAsync(outerDc).ConfigureAwait(false);
        _initialized = true;
    }

    /// <summary>Called before the component runs for the first time in this process; two first conversations at once may both call it.</summary>
    /// <param name="dc">The context whose top of the stack is this component.</param>
    /// <returns>A task that ends when the component is ready.</returns>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        if (string.IsNullOrEmpty(InitialDialogId))
            InitialDialogId = Dialogs.GetDialogs().FirstOrDefault()?.Id;

        return Task.CompletedTask;
    }

    /// <summary>Called when the component is begun; begins the dialog <see cref="InitialDialogId"/>.</summary>
    /// <param name="innerDc">The inner context.</param>
    /// <param name="options">What the caller passes in.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the inner stack stands; anything but waiting ends the component.</returns>
    /// <exception cref="InvalidOperationException">The component has no dialogs.</exception>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        if (string.IsNullOrEmpty(InitialDialogId))
            throw new InvalidOperationException($"The component '{Id}' has no dialogs, so there is nothing to begin. Add one with AddDialog.");

        return innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);
    }

    /// <summary>Called with each further activity; continues the inner stack.</summary>
    /// <param name="innerDc">The inner context.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the inner stack stands; anything but waiting ends the component.</returns>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.ContinueDialogAsync(cancellationToken);
    }

    /// <summary>Called when the component ends for whatever reason.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="instance">The component's place on the stack.</param>
    /// <param name="reason">Why it ends.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends when all is tidy.</returns>
    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        => Task.CompletedTask;

    /// <summary>Called after the inner dialog put its question again.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The component's place on the stack.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends when everything was sent.</returns>
    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        => Task.CompletedTask;

    /// <summary>Ends the component with the result of its inner dialog.</summary>
    /// <param name="outerDc">The context whose top of the stack is this component.</param>
    /// <param name="result">What the inner dialog found; null after a cancellation.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the outer stack stands.</returns>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        return outerDc.EndDialogAsync(result, cancellationToken);
    }
}
