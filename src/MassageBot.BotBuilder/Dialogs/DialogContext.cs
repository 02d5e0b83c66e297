using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs of one conversation in one turn: the stack, and the ways to begin, continue and end what is on it.</summary>
public partial class DialogContext
{
    /// <summary>Creates the outermost context of a turn.</summary>
    /// <param name="dialogs">The dialogs that can be begun.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">The stack.</param>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack ??= [];
    }

    /// <summary>Creates a context inside another one.</summary>
    /// <param name="dialogs">The dialogs that can be begun.</param>
    /// <param name="parentDialogContext">The context of the container.</param>
    /// <param name="state">The inner stack.</param>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context!, state)
    {
        Parent = parentDialogContext;
    }

    // A view of the same stack, for a step of a waterfall.
    private protected DialogContext(DialogContext same)
    {
        Dialogs = same.Dialogs;
        Context = same.Context;
        Stack = same.Stack;
        Parent = same.Parent;
    }

    /// <summary>The dialogs that can be begun here.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The stack, top first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context of the container, or null in the outermost one.</summary>
    public DialogContext? Parent { get; set; }

    /// <summary>The dialog on top of the stack, or null if none runs.</summary>
    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The context inside the dialog on top, or null if that is no container.</summary>
    public DialogContext? Child
        => ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Finds a dialog here or in one of the parents.</summary>
    /// <param name="dialogId">The id.</param>
    /// <returns>The dialog, or null.</returns>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>The language of the turn.</summary>
    /// <returns>The locale of the activity, or the current culture's name without one.</returns>
    public string GetLocale()
        => Context.Activity.Locale is { Length: > 0 } locale ? locale : CultureInfo.CurrentCulture.Name;

    /// <summary>Raises an event on the dialog on top.</summary>
    /// <param name="name">The event's name, see <see cref="DialogEvents"/>.</param>
    /// <param name="value">What comes with it.</param>
    /// <param name="bubble">Whether the parents see it if it stays unhandled.</param>
    /// <param name="fromLeaf">Whether to start at the innermost dialog.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether somebody handled it.</returns>
    public async Task<bool> EmitEventAsync(string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        var dc = this;
        while (fromLeaf && dc.Child is { } inner)
            dc = inner;

        if (dc.ActiveDialog is not { } instance || dc.FindDialog(instance.Id) is not { } dialog)
            return false;

        var raised = new DialogEvent { Name = name, Value = value, Bubble = bubble };
        return await dialog.OnDialogEventAsync(dc, raised, cancellationToken).ConfigureAwait(false);
    }

    private Dialog Require(string dialogId, string doing)
        => FindDialog(dialogId) ?? throw new InvalidOperationException(
            $"Failed to {doing} dialog. A dialog with id '{dialogId}' could not be found. "
            + "Add it to the dialog set or component that runs here, or handle conversations that were begun before it was removed or renamed.");

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
            return;

        if (FindDialog(instance.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken).ConfigureAwait(false);

        Stack.RemoveAt(0);
    }
}
