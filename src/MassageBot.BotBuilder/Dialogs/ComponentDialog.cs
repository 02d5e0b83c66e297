using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// A dialog made of other dialogs that looks like one from outside. It ends when what runs inside ends, also when that was cancelled, then without
/// a result. Its inner stack is kept in its own state. One component serves all conversations, so it keeps nothing about them in fields.
/// </summary>
[SuppressMessage("Naming", "CA1725:Parameter names should match base declaration", Justification = "These are the names of Bot Builder.")]
public partial class ComponentDialog : DialogContainer
{
    /// <summary>The key of the inner stack in the component's state.</summary>
    public const string PersistedDialogState = "dialogs";

    private volatile bool _initialized;

    /// <summary>Creates a component.</summary>
    /// <param name="dialogId">Its id; null takes the name of the class.</param>
    public ComponentDialog(string? dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The id of the inner dialog that is begun first: the first one added, unless set.</summary>
    public string? InitialDialogId { get; set; }

    /// <summary>Adds an inner dialog. The first one becomes the one that is begun.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This component.</returns>
    /// <exception cref="InvalidOperationException">Another inner dialog has the same id.</exception>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        Dialogs.Add(dialog);
        if (string.IsNullOrEmpty(InitialDialogId))
            InitialDialogId = dialog.Id;

        return this;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext outerDc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        MisplacedToken.Refuse(options, nameof(options));

        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        await CheckForVersionChangeAsync(outerDc, cancellationToken).ConfigureAwait(false);
        var result = await OnBeginDialogAsync(CreateInner(outerDc), options, cancellationToken).ConfigureAwait(false);
        return await WaitOrEndAsync(outerDc, result, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);

        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        await CheckForVersionChangeAsync(outerDc, cancellationToken).ConfigureAwait(false);
        var result = await OnContinueDialogAsync(CreateInner(outerDc), cancellationToken).ConfigureAwait(false);
        return await WaitOrEndAsync(outerDc, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Called when a dialog that was put above the component ended. The inner dialog was in the middle of something, so its question is put again.
    /// </summary>
    /// <param name="outerDc">The context whose top of the stack is this component again.</param>
    /// <param name="reason">Why it is resumed.</param>
    /// <param name="result">What the dialog above found.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Waiting.</returns>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        MisplacedToken.Refuse(result, nameof(result));

        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        await CheckForVersionChangeAsync(outerDc, cancellationToken).ConfigureAwait(false);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog!, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        await CreateInner(turnContext, instance).RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        if (reason == DialogReason.CancelCalled)
            await CreateInner(turnContext, instance).CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override DialogContext? CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog is null ? null : CreateInner(dc);
    }

    private DialogContext CreateInner(DialogContext outerDc) => new(Dialogs, outerDc, InnerStack(outerDc.ActiveDialog!));

    private DialogContext CreateInner(ITurnContext turnContext, DialogInstance instance) => new(Dialogs, turnContext, InnerStack(instance));

    private static DialogState InnerStack(DialogInstance instance)
        => StoredState.ReadOrAdd(instance.State, PersistedDialogState, static () => new DialogState());

    private async Task<DialogTurnResult> WaitOrEndAsync(DialogContext outerDc, DialogTurnResult inner, CancellationToken cancellationToken)
        => inner.Status == DialogTurnStatus.Waiting
            ? EndOfTurn
            : await EndComponentAsync(outerDc, inner.Result, cancellationToken).ConfigureAwait(false);
}
