using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

/// <summary>Waits for ever and notes what happens to it; handles the events it is told to handle.</summary>
public sealed class RecordingDialog(string id, List<string> notes, params string[] handles) : Dialog(id)
{
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        notes.Add($"{Id}:begin:{options}");
        return Task.FromResult(EndOfTurn);
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        notes.Add($"{Id}:reprompt");
        return Task.CompletedTask;
    }

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        notes.Add($"{Id}:end:{reason}");
        return Task.CompletedTask;
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(handles.Contains(e.Name));
}
