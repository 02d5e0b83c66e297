using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class ComponentTests
{
    [Fact]
    public async Task The_end_of_the_inner_dialog_ends_the_component_with_its_result()
    {
        var talk = new DialogConversation(() => new DialogConversation.Component(
            new WaterfallDialog("outer",
            [
                (step, cancellationToken) => step.BeginDialogAsync("inner", "given", cancellationToken),
                (step, cancellationToken) => step.EndDialogAsync($"outer got {step.Result}", cancellationToken),
            ]),
            new InnerComponent("inner", new WaterfallDialog("w", [(step, cancellationToken) => step.EndDialogAsync($"inner got {step.Options}", cancellationToken)]))));

        await talk.SayAsync("a");

        Assert.Equal("outer got inner got given", talk.Result);
    }

    [Fact]
    public async Task The_first_dialog_added_is_begun_unless_another_is_named()
    {
        WaterfallDialog Named(string id) => new(id, [(step, cancellationToken) => step.EndDialogAsync(id, cancellationToken)]);

        var first = new DialogConversation(() => new InnerComponent("c", Named("a"), Named("b")));
        var named = new DialogConversation(() => new InnerComponent("c", Named("a"), Named("b")) { InitialDialogId = "b" });
        await first.SayAsync("x");
        await named.SayAsync("x");

        Assert.Equal("a", first.Result);
        Assert.Equal("b", named.Result);
    }

    [Fact]
    public async Task An_empty_component_says_what_is_missing()
    {
        var talk = new DialogConversation(() => new InnerComponent("hollow"));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("x"));
        Assert.Contains("'hollow'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_is_forwarded_inward()
    {
        var ended = new List<string>();
        var talk = new DialogConversation(() => new InnerComponent("outer",
            new InnerComponent("inner", new Recorder("leaf", ended)) { Ended = ended }) { Ended = ended })
        {
            Interruption = async dc =>
            {
                if (dc.Context.Activity.Text != "stop")
                    return false;
                Assert.Equal(DialogTurnStatus.Cancelled, (await dc.CancelAllDialogsAsync()).Status);
                return true;
            },
        };
        await talk.SayAsync("hello");

        await talk.SayAsync("stop");

        Assert.Equal(["leaf:CancelCalled", "inner:CancelCalled", "outer:CancelCalled"], ended);
    }

    [Fact]
    public async Task Cancelling_nothing_is_reported_as_empty()
    {
        DialogTurnStatus? status = null;
        var talk = new DialogConversation(() => new InnerComponent("c", new Recorder("leaf", [])))
        {
            Interruption = async dc =>
            {
                status = (await dc.CancelAllDialogsAsync()).Status;
                return true;
            },
        };

        await talk.SayAsync("x");

        Assert.Equal(DialogTurnStatus.Empty, status);
    }

    [Fact]
    public async Task A_dialog_below_can_stop_a_cancellation()
    {
        var ended = new List<string>();
        var talk = new DialogConversation(() => new InnerComponent("c",
            new WaterfallDialog("bottom", [(step, cancellationToken) => step.BeginDialogAsync("guard", null, cancellationToken)]),
            new Guard(),
            new Recorder("leaf", ended)))
        {
            Interruption = async dc =>
            {
                if (dc.Context.Activity.Text == "stop")
                    await dc.Child!.CancelAllDialogsAsync();
                return dc.Context.Activity.Text == "stop";
            },
        };
        await talk.SayAsync("hello");

        await talk.SayAsync("stop");

        Assert.Equal(["leaf:CancelCalled"], ended);
        await talk.SayAsync("hello again");
        Assert.Equal("guard is back", talk.Result);
    }

    [Fact]
    public async Task The_child_context_leads_to_the_innermost_dialog_and_its_parents()
    {
        var talk = new DialogConversation(() => new InnerComponent("outer", new InnerComponent("inner", new Recorder("leaf", []))))
        {
            Interruption = dc =>
            {
                if (dc.ActiveDialog is null)
                    return Task.FromResult(false);
                var leaf = dc.Child!.Child!;
                Assert.Equal("leaf", leaf.ActiveDialog!.Id);
                Assert.Equal("inner", leaf.Parent!.ActiveDialog!.Id);
                Assert.Equal("outer", leaf.Parent.Parent!.ActiveDialog!.Id);
                Assert.Null(leaf.Child);
                Assert.NotNull(leaf.FindDialog("inner"));
                Assert.Null(leaf.FindDialog("nobody"));
                return Task.FromResult(true);
            },
        };
        await talk.SayAsync("a");
        await talk.SayAsync("b");
    }

    [Fact]
    public async Task A_dialog_of_the_parent_can_be_begun_inside()
    {
        var talk = new DialogConversation(() => new InnerComponent("outer",
            new InnerComponent("inner", new WaterfallDialog("w",
            [
                (step, cancellationToken) => step.BeginDialogAsync("shared", null, cancellationToken),
                Ask.End(),
            ])),
            new WaterfallDialog("shared", [(step, cancellationToken) => step.EndDialogAsync("from outside", cancellationToken)])));

        await talk.SayAsync("a");

        Assert.Equal("from outside", talk.Result);
    }

    internal sealed class InnerComponent : ComponentDialog
    {
        public InnerComponent(string id, params Dialog[] dialogs)
            : base(id)
        {
            foreach (var dialog in dialogs)
                AddDialog(dialog);
        }

        public List<string>? Ended { get; init; }

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Ended?.Add($"{Id}:{reason}");
            return Task.CompletedTask;
        }
    }

    private sealed class Recorder(string id, List<string> ended) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
            => Task.FromResult(EndOfTurn);

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add($"{Id}:{reason}");
            return Task.CompletedTask;
        }
    }

    private sealed class Guard() : Dialog("guard")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
            => dc.BeginDialogAsync("leaf", null, cancellationToken);

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
            => dc.EndDialogAsync("guard is back", cancellationToken);

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
            => Task.FromResult(e.Name == DialogEvents.CancelDialog);
    }
}
