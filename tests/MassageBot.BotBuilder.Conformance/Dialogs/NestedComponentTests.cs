using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

/// <summary>Rules 9 and 12 of components inside components inside components.</summary>
public class NestedComponentTests
{
    // root > middle > inner > (waterfall, prompt): three components, each around the next.
    private static DialogConversation ThreeDeep(List<string>? notes = null)
    {
        notes ??= [];
        return new DialogConversation(() => new RecordingComponent("root", notes,
            Handing("w-root", "middle"),
            new RecordingComponent("middle", notes,
                Handing("w-middle", "inner"),
                new RecordingComponent("inner", notes,
                    new WaterfallDialog("w-inner", [Ask.Step("name", "Your name?", "Your name, please."), Ask.End()]),
                    new TextPrompt("name", (prompt, _) => Task.FromResult(prompt.Recognized.Value != "hmm"))))));
    }

    private static WaterfallDialog Handing(string id, string inner) => new(id,
    [
        (step, cancellationToken) => step.BeginDialogAsync(inner, step.Options, cancellationToken),
        (step, cancellationToken) => step.EndDialogAsync($"{id}({step.Result},{step.Reason})", cancellationToken),
    ]);

    [Fact]
    public async Task The_result_goes_out_through_every_level()
    {
        var talk = ThreeDeep();

        Assert.Equal(["Your name?"], await talk.SayAsync("hi"));
        Assert.Equal(["Your name, please."], await talk.SayAsync("hmm"));
        Assert.Empty(await talk.SayAsync("Dana"));

        Assert.Equal(DialogTurnStatus.Complete, talk.Last.Status);
        Assert.Equal("w-root(w-middle(Dana,EndCalled),EndCalled)", talk.Result);
    }

    [Fact]
    public async Task Each_level_keeps_its_own_stack_under_dialogs()
    {
        var ids = new List<string>();
        var talk = ThreeDeep();
        talk.AtTheEnd = dc =>
        {
            ids.Clear();
            for (var level = dc; level is not null; level = level.Child)
                ids.Add(string.Join('+', level.Stack.Select(instance => instance.Id)));
        };

        await talk.SayAsync("hi");
        Assert.Equal(["root", "middle+w-root", "inner+w-middle", "name+w-inner"], ids);

        await talk.SayAsync("hmm");
        Assert.Equal(["root", "middle+w-root", "inner+w-middle", "name+w-inner"], ids);

        await talk.SayAsync("Dana");
        Assert.Equal([string.Empty], ids);
    }

    [Fact]
    public async Task The_stack_of_a_component_is_its_state_of_that_name()
    {
        var talk = ThreeDeep();
        DialogState? inner = null;
        talk.AtTheEnd = dc => inner = dc.ActiveDialog!.State[ComponentDialog.PersistedDialogState] as DialogState;

        await talk.SayAsync("hi");

        Assert.Equal("dialogs", ComponentDialog.PersistedDialogState);
        Assert.Equal(["middle", "w-root"], inner!.DialogStack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task Reprompt_goes_to_the_innermost_question_and_tells_each_component_on_the_way_out()
    {
        var notes = new List<string>();
        var talk = ThreeDeep(notes);
        await talk.SayAsync("hi");
        talk.Interruption = async dc =>
        {
            await dc.RepromptDialogAsync();
            return true;
        };

        Assert.Equal(["Your name?"], await talk.SayAsync("again"));

        Assert.Equal(["inner:reprompt", "middle:reprompt", "root:reprompt"], notes);
    }

    [Fact]
    public async Task Cancelling_the_root_ends_every_level_from_the_inside()
    {
        var notes = new List<string>();
        var talk = ThreeDeep(notes);
        await talk.SayAsync("hi");
        talk.Interruption = async dc =>
        {
            Assert.Equal(DialogTurnStatus.Cancelled, (await dc.CancelAllDialogsAsync()).Status);
            Assert.Empty(dc.Stack);
            return true;
        };

        await talk.SayAsync("stop");

        Assert.Equal(["inner:end:CancelCalled", "middle:end:CancelCalled", "root:end:CancelCalled"], notes);
    }

    [Fact]
    public async Task A_normal_end_tells_each_component_so()
    {
        var notes = new List<string>();
        var talk = ThreeDeep(notes);

        await talk.SayAsync("hi");
        await talk.SayAsync("Dana");

        Assert.Equal(["inner:end:EndCalled", "middle:end:EndCalled", "root:end:EndCalled"], notes);
    }

    [Fact]
    public async Task A_component_that_is_replaced_is_told_so()
    {
        var notes = new List<string>();
        var talk = new DialogConversation(() => new RecordingComponent("root", notes,
            new RecordingComponent("first", notes, new RecordingDialog("leaf", notes)),
            new RecordingComponent("second", notes, new RecordingDialog("other leaf", notes))));
        await talk.SayAsync("hi");
        notes.Clear();
        talk.Interruption = async dc =>
        {
            await dc.Child!.ReplaceDialogAsync("second", "given");
            return true;
        };

        await talk.SayAsync("next");

        Assert.Equal(["first:end:ReplaceCalled", "other leaf:begin:given"], notes);
    }

    [Fact]
    public async Task Options_go_in_through_every_level()
    {
        var notes = new List<string>();
        var talk = new DialogConversation(() => new RecordingComponent("root", notes,
            new RecordingComponent("middle", notes, new RecordingComponent("inner", notes, new RecordingDialog("leaf", notes))))) { Options = "given" };

        await talk.SayAsync("hi");

        Assert.Equal(["leaf:begin:given"], notes);
    }

    [Fact]
    public async Task Each_level_may_answer_before_what_runs_inside()
    {
        var talk = new DialogConversation(() => new Listening("outer", new Listening("inner",
            new WaterfallDialog("w", [Ask.Step("name", "Your name?"), Ask.End()]),
            new TextPrompt("name"))));

        Assert.Equal(["Your name?"], await talk.SayAsync("hi"));
        Assert.Equal(["outer heard you", "Your name?"], await talk.SayAsync("help outer"));
        Assert.Equal(["inner heard you", "Your name?"], await talk.SayAsync("help inner"));
        Assert.Empty(await talk.SayAsync("Dana"));
        Assert.Equal("Dana", talk.Result);
    }

    // Answers "help" with its own name and puts the pending question again, as samples do.
    private sealed class Listening : ComponentDialog
    {
        public Listening(string id, params Dialog[] dialogs)
            : base(id)
        {
            foreach (var dialog in dialogs)
                AddDialog(dialog);
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            if (innerDc.Context.Activity.Text != $"help {Id}")
                return await base.OnContinueDialogAsync(innerDc, cancellationToken);

            await innerDc.Context.SendActivityAsync($"{Id} heard you", cancellationToken: cancellationToken);
            await innerDc.RepromptDialogAsync(cancellationToken);
            return EndOfTurn;
        }
    }
}
