using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

/// <summary>
/// Talks to a dialog as production does: each turn builds the dialogs anew and reads the state from JSON, so nothing survives in memory.
/// </summary>
public sealed class DialogConversation
{
    private const string StateName = "DialogState";

    private readonly TestAdapter _adapter;

    public DialogConversation(Func<Dialog> root, string channelId = "test", string locale = "en-us")
    {
        Root = root;
        _adapter = new TestAdapter(channelId, sendTraceActivity: true) { Locale = locale };
    }

    public DialogConversation(params Dialog[] dialogs)
        : this(() => new Component(dialogs))
    {
    }

    public Func<Dialog> Root { get; set; }

    public IStorage Storage { get; } = new MemoryStorage();

    public object? Options { get; init; }

    /// <summary>Sees the stack before it is continued; true ends the turn.</summary>
    public Func<DialogContext, Task<bool>>? Interruption { get; set; }

    /// <summary>Sees the stack at the end of each turn, before it is saved.</summary>
    public Action<DialogContext>? AtTheEnd { get; set; }

    public DialogTurnResult Last { get; private set; } = new(DialogTurnStatus.Empty);

    public object? Result => Last.Result;

    public Activity Message(string text) => _adapter.MakeActivity(text);

    public async Task<string[]> SayAsync(string text)
        => [.. (await SendAsync(Message(text))).Select(r => r.Text ?? $"[{r.Type}]")];

    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity)
    {
        var state = new ConversationState(Storage);
        await _adapter.ProcessActivityAsync(activity, async (turnContext, cancellationToken) =>
        {
            var dialog = Root();
            var dialogs = new DialogSet(state.CreateProperty<DialogState>(StateName)).Add(dialog);
            var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
            if (Interruption is null || !await Interruption(dc))
            {
                Last = await dc.ContinueDialogAsync(cancellationToken);
                if (Last.Status == DialogTurnStatus.Empty)
                    Last = await dc.BeginDialogAsync(dialog.Id, Options, cancellationToken);
            }

            AtTheEnd?.Invoke(dc);
            await state.SaveChangesAsync(turnContext, false, cancellationToken);
        });

        var replies = _adapter.ActiveQueue.ToArray();
        _adapter.ActiveQueue.Clear();
        return replies;
    }

    /// <summary>A component of given dialogs; the first is begun.</summary>
    public sealed class Component : ComponentDialog
    {
        public Component(params Dialog[] dialogs)
            : base("root")
        {
            foreach (var dialog in dialogs)
                AddDialog(dialog);
        }
    }
}
