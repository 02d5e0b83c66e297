using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

/// <summary>A component of given dialogs that notes what happens to it.</summary>
public sealed class RecordingComponent : ComponentDialog
{
    private readonly List<string> _notes;

    public RecordingComponent(string id, List<string> notes, params Dialog[] dialogs)
        : base(id)
    {
        _notes = notes;
        foreach (var dialog in dialogs)
            AddDialog(dialog);
    }

    protected override Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        _notes.Add($"{Id}:reprompt");
        return Task.CompletedTask;
    }

    protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        _notes.Add($"{Id}:end:{reason}");
        return Task.CompletedTask;
    }
}
