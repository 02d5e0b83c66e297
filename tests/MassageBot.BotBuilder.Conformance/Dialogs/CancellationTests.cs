using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class CancellationTests
{
    private readonly List<string> _notes = [];

    // Two components, each with a dialog below another: outer(w-outer, inner(w-inner, leaf)).
    private async Task<DialogContext> TwoDeepAsync(Dialog? guard = null)
    {
        var inner = new RecordingComponent("inner", _notes,
            new WaterfallDialog("w-inner", [(step, cancellationToken) => step.BeginDialogAsync("leaf", null, cancellationToken)]),
            new RecordingDialog("leaf", _notes));
        Dialog below = guard ?? new WaterfallDialog("w-outer", [(step, cancellationToken) => step.BeginDialogAsync("inner", null, cancellationToken)]);
        var outer = new RecordingComponent("outer", _notes, below, inner);
        var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Id = "m1", Text = "stop", ChannelId = "test" });
        var root = new DialogContext(new DialogSet().Add(outer), turn, new DialogState());
        await root.BeginDialogAsync("outer");
        _notes.Clear();
        return root;
    }

    [Fact]
    public async Task Cancelling_from_inside_leaves_the_parents()
    {
        var root = await TwoDeepAsync();
        var leaf = root.Child!.Child!;

        Assert.Equal(DialogTurnStatus.Cancelled, (await leaf.CancelAllDialogsAsync()).Status);

        Assert.Empty(leaf.Stack);
        Assert.Equal(["inner", "w-outer"], root.Child!.Stack.Select(instance => instance.Id));
        Assert.Equal(["leaf:end:CancelCalled"], _notes);
    }

    [Fact]
    public async Task Cancelling_with_the_parents_empties_every_stack_from_the_inside()
    {
        var root = await TwoDeepAsync();

        var result = await root.Child!.Child!.CancelAllDialogsAsync(cancelParents: true);

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Empty(root.Stack);
        Assert.Equal(["leaf:end:CancelCalled", "inner:end:CancelCalled", "outer:end:CancelCalled"], _notes);
    }

    [Fact]
    public async Task A_parent_that_handles_the_event_stays()
    {
        var root = await TwoDeepAsync(new Guard("w-outer", _notes));

        var result = await root.Child!.Child!.CancelAllDialogsAsync(true, "closing time", "at six");

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Equal(["leaf:end:CancelCalled", "inner:end:CancelCalled", "w-outer:closing time:at six"], _notes);
        Assert.Equal(["outer"], root.Stack.Select(instance => instance.Id));
        Assert.Equal(["w-outer"], root.Child!.Stack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task Without_a_name_the_event_is_that_of_a_cancellation()
    {
        var root = await TwoDeepAsync(new Guard("w-outer", _notes));

        await root.Child!.Child!.CancelAllDialogsAsync(cancelParents: true);

        Assert.Equal($"w-outer:{DialogEvents.CancelDialog}:", _notes[^1]);
    }

    [Fact]
    public async Task The_dialog_on_top_is_not_asked()
    {
        var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Id = "m1", Text = "stop", ChannelId = "test" });
        var dc = new DialogContext(new DialogSet().Add(new RecordingDialog("a", _notes, DialogEvents.CancelDialog)), turn, new DialogState());
        await dc.BeginDialogAsync("a");

        await dc.CancelAllDialogsAsync();

        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task Nothing_to_cancel_is_reported_as_empty()
    {
        var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Id = "m1", ChannelId = "test" });

        Assert.Equal(DialogTurnStatus.Empty, (await new DialogContext(new DialogSet(), turn, new DialogState()).CancelAllDialogsAsync()).Status);
    }

    [Fact]
    public async Task An_empty_stack_inside_a_component_is_cancelled_with_its_parents()
    {
        var root = await TwoDeepAsync();
        var leaf = root.Child!.Child!;
        leaf.Stack.Clear();

        Assert.Equal(DialogTurnStatus.Cancelled, (await leaf.CancelAllDialogsAsync(cancelParents: true)).Status);
        Assert.Empty(root.Stack);
    }

    [Fact]
    public async Task Cancelling_in_a_step_ends_the_component_that_runs_it_with_no_result()
    {
        var talk = new DialogConversation(() => new RecordingComponent("root", _notes,
            new WaterfallDialog("w",
            [
                (step, cancellationToken) => step.BeginDialogAsync("inner", null, cancellationToken),
                (step, cancellationToken) => step.EndDialogAsync($"went on with '{step.Result}'", cancellationToken),
            ]),
            new RecordingComponent("inner", _notes,
                new WaterfallDialog("w-inner",
                [
                    (_, _) => Task.FromResult(Dialog.EndOfTurn),
                    (step, cancellationToken) => step.CancelAllDialogsAsync(cancellationToken),
                ]))));
        await talk.SayAsync("hi");

        await talk.SayAsync("stop");

        Assert.Equal((DialogTurnStatus.Complete, "went on with ''"), (talk.Last.Status, talk.Result));
    }

    // Begins the inner component and keeps its place when it is to be cancelled.
    private sealed class Guard(string id, List<string> notes) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
            => dc.BeginDialogAsync("inner", null, cancellationToken);

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            notes.Add($"{Id}:{e.Name}:{e.Value}");
            return Task.FromResult(true);
        }
    }
}
