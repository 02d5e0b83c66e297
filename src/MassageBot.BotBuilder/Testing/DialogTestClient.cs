using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks to one dialog in a test. The state is written and read between turns, as in production.</summary>
public class DialogTestClient
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;

    /// <summary>Creates a client on a channel.</summary>
    /// <param name="channelId">The channel; <c>test</c> if it does not matter.</param>
    /// <param name="targetDialog">The dialog to talk to.</param>
    /// <param name="initialDialogOptions">What to begin it with.</param>
    /// <param name="middlewares">What shall run around each turn.</param>
    /// <param name="conversationState">The state to keep the dialog in; null for one in memory.</param>
    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <summary>Creates a client on an adapter.</summary>
    /// <param name="testAdapter">The adapter.</param>
    /// <param name="targetDialog">The dialog to talk to.</param>
    /// <param name="initialDialogOptions">What to begin it with.</param>
    /// <param name="middlewares">What shall run around each turn.</param>
    /// <param name="conversationState">The state to keep the dialog in; null for one in memory.</param>
    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ArgumentNullException.ThrowIfNull(targetDialog);

        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _adapter = testAdapter;
        foreach (var middleware in middlewares ?? [])
            _adapter.Use(middleware);

        var dialogs = new DialogSet(ConversationState.CreateProperty<DialogState>("DialogState")).Add(targetDialog);
        _callback = (turnContext, cancellationToken) => RunAsync(dialogs, targetDialog, initialDialogOptions, turnContext, cancellationToken);
    }

    /// <summary>The state that the dialog is kept in.</summary>
    public ConversationState ConversationState { get; }

    /// <summary>The dialog's context in the last turn; null before the first.</summary>
    public DialogContext? DialogContext { get; private set; }

    /// <summary>How the last turn ended; null before the first.</summary>
    public DialogTurnResult? DialogTurnResult { get; private set; }

    /// <summary>Sends a message to the dialog.</summary>
    /// <typeparam name="T">The type of the reply.</typeparam>
    /// <param name="text">The message.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The first reply, or null if there is none.</returns>
    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.SendTextToBotAsync(text, _callback, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>Sends an activity to the dialog.</summary>
    /// <typeparam name="T">The type of the reply.</typeparam>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The first reply, or null if there is none.</returns>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.ProcessActivityAsync(activity, _callback, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>Takes the next reply.</summary>
    /// <typeparam name="T">The type of the reply.</typeparam>
    /// <returns>The reply, or null if there is none.</returns>
    public virtual T GetNextReply<T>()
        where T : IActivity
        => (T)_adapter.GetNextReply()!;

    private async Task RunAsync(DialogSet dialogs, Dialog dialog, object? options, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await ConversationState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
            DialogTurnResult = await DialogContext.BeginDialogAsync(dialog.Id, options, cancellationToken).ConfigureAwait(false);

        await ConversationState.SaveChangesAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
    }
}
