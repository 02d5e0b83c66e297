using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as the root of a conversation.</summary>
public static class DialogExtensions
{
    private const string BotStateValueType = "https://www.botframework.com/schemas/botState";

    /// <summary>
    /// Continues the conversation's stack, and begins the dialog if nothing ran. On the Emulator channel the stack is then shown by a trace
    /// activity; on all others it is not, which differs from Bot Builder.
    /// </summary>
    /// <param name="dialog">The root dialog.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="accessor">The property that holds the stack.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="InvalidOperationException">The stored stack names a dialog that is gone, or the dialogs changed and nobody handled it.</exception>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(turnContext);

        var dialogs = new DialogSet(accessor).Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (result.Status == DialogTurnStatus.Empty)
            await dc.BeginDialogAsync(dialog.Id, null, cancellationToken).ConfigureAwait(false);

        if (turnContext.Activity.ChannelId == Channels.Emulator)
        {
            await turnContext.TraceActivityAsync("BotState", new DialogState(dc.Stack), BotStateValueType, "Bot State", cancellationToken).ConfigureAwait(false);
        }
    }
}
