using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class DialogContextTests
{
    private readonly List<string> _notes = [];

    private static TurnContext Turn(string? locale = "en-us")
        => new(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Id = "m1", Text = "hi", Locale = locale, ChannelId = "test" });

    private static DialogContext Context(params Dialog[] dialogs)
        => new(dialogs.Aggregate(new DialogSet(), (set, dialog) => set.Add(dialog)), Turn(), new DialogState());

    [Fact]
    public async Task The_stack_has_its_top_first()
    {
        var dc = Context(new RecordingDialog("a", _notes), new RecordingDialog("b", _notes));

        await dc.BeginDialogAsync("a", 1);
        await dc.BeginDialogAsync("b", 2);

        Assert.Equal(["b", "a"], dc.Stack.Select(instance => instance.Id));
        Assert.Equal("b", dc.ActiveDialog!.Id);
        Assert.Equal(["a:begin:1", "b:begin:2"], _notes);
    }

    [Fact]
    public async Task The_stack_is_that_of_the_state_it_was_created_with()
    {
        var state = new DialogState([new DialogInstance { Id = "a" }]);

        var dc = new DialogContext(new DialogSet().Add(new RecordingDialog("a", _notes)), Turn(), state);
        await dc.BeginDialogAsync("a");

        Assert.Same(state.DialogStack, dc.Stack);
        Assert.Equal(2, state.DialogStack.Count);
    }

    [Fact]
    public async Task Nothing_to_continue_is_reported_as_empty()
    {
        var dc = Context();

        Assert.Equal(DialogTurnStatus.Empty, (await dc.ContinueDialogAsync()).Status);
        Assert.Null(dc.ActiveDialog);
        Assert.Null(dc.Child);
        Assert.Null(dc.Parent);
    }

    [Fact]
    public async Task Nothing_to_reprompt_is_no_failure()
        => await Context().RepromptDialogAsync();

    [Fact]
    public async Task The_end_of_the_last_dialog_hands_back_its_result()
    {
        var dc = Context(new RecordingDialog("a", _notes));
        await dc.BeginDialogAsync("a");

        var result = await dc.EndDialogAsync("found");

        Assert.Equal((DialogTurnStatus.Complete, "found"), (result.Status, result.Result));
        Assert.Empty(dc.Stack);
        Assert.Equal("a:end:EndCalled", _notes[^1]);
    }

    [Fact]
    public async Task The_end_of_a_dialog_resumes_the_one_below_with_its_result()
    {
        var dc = Context(new WaterfallDialog("w",
        [
            (step, cancellationToken) => step.BeginDialogAsync("a", null, cancellationToken),
            (step, cancellationToken) => step.EndDialogAsync($"{step.Reason}:{step.Result}", cancellationToken),
        ]), new RecordingDialog("a", _notes));
        await dc.BeginDialogAsync("w");

        var result = await dc.EndDialogAsync("found");

        Assert.Equal((DialogTurnStatus.Complete, "EndCalled:found"), (result.Status, result.Result));
    }

    [Fact]
    public async Task A_replaced_dialog_is_told_so_and_the_new_one_takes_its_place()
    {
        var dc = Context(new RecordingDialog("a", _notes), new RecordingDialog("b", _notes), new RecordingDialog("c", _notes));
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");

        await dc.ReplaceDialogAsync("c", "given");

        Assert.Equal(["c", "a"], dc.Stack.Select(instance => instance.Id));
        Assert.Equal(["b:end:ReplaceCalled", "c:begin:given"], _notes[2..]);
    }

    [Fact]
    public async Task A_dialog_is_found_here_and_in_every_parent_but_not_in_a_child()
    {
        var inner = new ComponentDialog("inner").AddDialog(new RecordingDialog("leaf", _notes));
        var outer = new ComponentDialog("outer").AddDialog(inner);
        var root = Context(outer, new RecordingDialog("beside", _notes));
        await root.BeginDialogAsync("outer");

        var leaf = root.Child!.Child!;

        Assert.Equal("leaf", leaf.ActiveDialog!.Id);
        Assert.Same(inner, leaf.FindDialog("inner"));
        Assert.Same(outer, leaf.FindDialog("outer"));
        Assert.NotNull(leaf.FindDialog("beside"));
        Assert.Null(leaf.FindDialog("nobody"));
        Assert.Null(root.FindDialog("leaf"));
        Assert.Same(root, leaf.Parent!.Parent);
        Assert.Null(leaf.Child);
    }

    [Fact]
    public async Task A_dialog_of_a_parent_runs_on_the_stack_it_was_begun_on()
    {
        var root = Context(new ComponentDialog("outer").AddDialog(new RecordingDialog("leaf", _notes)), new RecordingDialog("beside", _notes));
        await root.BeginDialogAsync("outer");

        await root.Child!.BeginDialogAsync("beside");

        Assert.Equal(["outer"], root.Stack.Select(instance => instance.Id));
        Assert.Equal(["beside", "leaf"], root.Child!.Stack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task What_does_not_exist_cannot_be_begun_and_the_error_names_it()
    {
        var dc = Context(new RecordingDialog("a", _notes));

        foreach (var begin in (Func<Task>[])[() => dc.BeginDialogAsync("nobody"), () => dc.PromptAsync("nobody", new PromptOptions()), () => dc.ReplaceDialogAsync("nobody")])
        {
            var failure = await Assert.ThrowsAnyAsync<Exception>(begin);
            Assert.Contains("nobody", failure.Message, StringComparison.Ordinal);
        }

        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task A_dialog_needs_an_id_and_a_prompt_needs_options()
    {
        var dc = Context(new TextPrompt("t"));

        await Assert.ThrowsAnyAsync<ArgumentException>(() => dc.BeginDialogAsync(null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => dc.BeginDialogAsync(string.Empty));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => dc.PromptAsync("t", null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => dc.BeginDialogAsync("t"));
    }

    [Fact]
    public async Task A_cancellation_token_in_the_place_of_a_value_is_refused()
    {
        var dc = Context(new RecordingDialog("a", _notes));

        await Assert.ThrowsAnyAsync<ArgumentException>(() => dc.BeginDialogAsync("a", CancellationToken.None));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => dc.ReplaceDialogAsync("a", CancellationToken.None));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => dc.EndDialogAsync(CancellationToken.None));
    }

    [Fact]
    public void The_locale_is_that_of_the_activity()
        => Assert.Equal("de-de", new DialogContext(new DialogSet(), Turn("de-de"), new DialogState()).GetLocale());

    [Fact]
    public void Without_one_it_is_the_current_culture()
        => Assert.Equal(CultureInfo.CurrentCulture.Name, new DialogContext(new DialogSet(), Turn(null), new DialogState()).GetLocale());

    [Fact]
    public void The_context_of_a_component_has_the_turn_and_the_outer_context()
    {
        var outer = Context();

        var inner = new DialogContext(new DialogSet(), outer, new DialogState());

        Assert.Same(outer, inner.Parent);
        Assert.Same(outer.Context, inner.Context);
        Assert.NotSame(outer.Stack, inner.Stack);
    }

    [Fact]
    public async Task A_dialog_that_does_not_override_them_ends_when_it_is_continued_or_resumed()
    {
        var dc = Context(new Bare("a"), new Bare("b"));
        await dc.BeginDialogAsync("a");
        Assert.Equal(DialogTurnStatus.Complete, (await dc.ContinueDialogAsync()).Status);

        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");
        var result = await dc.EndDialogAsync("found");

        Assert.Equal((DialogTurnStatus.Complete, "found"), (result.Status, result.Result));
    }

    private sealed class Bare(string id) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
            => Task.FromResult(EndOfTurn);
    }
}
