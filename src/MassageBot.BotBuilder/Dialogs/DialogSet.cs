using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another by their ids.</summary>
public class DialogSet
{
    private readonly ConcurrentDictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState>? _dialogState;
    private string? _version;

    /// <summary>Creates a set whose stack is kept by somebody else, for example a <see cref="ComponentDialog"/>.</summary>
    public DialogSet()
    {
    }

    /// <summary>Creates a set that keeps its stack in a property of the bot's state.</summary>
    /// <param name="dialogState">The property.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>
    /// Adds a dialog. Adding the same one twice does nothing. Another dialog with the same id is refused: this differs from
    /// Bot Builder, which renames the second one, so that it can never be begun by the id its author gave it.
    /// </summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This set.</returns>
    /// <exception cref="InvalidOperationException">Another dialog has the same id.</exception>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var present = _dialogs.GetOrAdd(dialog.Id, dialog);
        if (!ReferenceEquals(present, dialog))
        {
            throw new InvalidOperationException(
                $"Two dialogs have the id '{dialog.Id}': {present.GetType().Name} and {dialog.GetType().Name}. Give one of them another id.");
        }

        _version = null;
        return this;
    }

    /// <summary>Loads the stack of the conversation.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The context to continue or begin dialogs with.</returns>
    /// <exception cref="InvalidOperationException">The set was created without a state property.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
            throw new InvalidOperationException("This dialog set was created without a state property, so it has no stack to load. Create it with one.");

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>Finds a dialog.</summary>
    /// <param name="dialogId">The id.</param>
    /// <returns>The dialog, or null.</returns>
    public Dialog? Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>All dialogs of the set, in the order of their ids.</summary>
    /// <returns>The dialogs.</returns>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => d.Value);

    /// <summary>A short text that changes when a dialog is added, taken away or changes its version.</summary>
    /// <returns>The version.</returns>
    public virtual string GetVersion() => _version ??= ComputeVersion();

    private string ComputeVersion()
    {
        var lines = new StringBuilder();
        foreach (var dialog in GetDialogs())
            lines.Append(CultureInfo.InvariantCulture, $"{dialog.Id}={dialog.GetVersion()}\n");

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())).AsSpan(0, 8));
    }
}
