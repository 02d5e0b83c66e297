using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class ComponentTests
{
    private readonly List<string> _notes = [];

    private static WaterfallDialog Ending(string id, object? result) => new(id, [(step, cancellationToken) => step.EndDialogAsync(result, cancellationToken)]);

    [Fact]
    public async Task The_end_of_the_inner_dialog_ends_the_component_with_its_result()
    {
        var talk = new DialogConversation(() => new DialogConversation.Component(
            new WaterfallDialog("outer",
            [
                (step, cancellationToken) => step.BeginDialogAsync("inner", "given", cancellationToken),
                (step, cancellationToken) => step.EndDialogAsync($"outer got {step.Result}", cancellationToken),
            ]),
            new RecordingComponent("inner", _notes, new WaterfallDialog("w", [(step, cancellationToken) => step.EndDialogAsync($"inner got {step.Options}", cancellationToken)]))));

        await talk.SayAsync("a");

        Assert.Equal("outer got inner got given", talk.Result);
        Assert.Equal(["inner:end:EndCalled"], _notes);
    }

    [Fact]
    public async Task A_dialog_that_ends_in_a_later_turn_ends_the_component_too()
    {
        var talk = new DialogConversation(() => new RecordingComponent("c", _notes, new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn)])));

        await talk.SayAsync("a");
        Assert.Equal(DialogTurnStatus.Waiting, talk.Last.Status);
        await talk.SayAsync("b");

        Assert.Equal((DialogTurnStatus.Complete, "b"), (talk.Last.Status, talk.Result));
    }

    [Fact]
    public async Task The_first_dialog_added_is_begun_unless_another_is_named()
    {
        var first = new DialogConversation(() => new RecordingComponent("c", _notes, Ending("a", "a"), Ending("b", "b")));
        var named = new DialogConversation(() => new RecordingComponent("c", _notes, Ending("a", "a"), Ending("b", "b")) { InitialDialogId = "b" });
        await first.SayAsync("x");
        await named.SayAsync("x");

        Assert.Equal("a", first.Result);
        Assert.Equal("b", named.Result);
    }

    [Fact]
    public async Task An_empty_component_cannot_be_begun()
        => await Assert.ThrowsAnyAsync<Exception>(() => new DialogConversation(() => new RecordingComponent("hollow", _notes)).SayAsync("x"));

    [Fact]
    public async Task An_initial_dialog_that_does_not_exist_is_named()
    {
        var talk = new DialogConversation(() => new RecordingComponent("c", _notes, Ending("a", null)) { InitialDialogId = "nobody" });

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => talk.SayAsync("x"));
        Assert.Contains("nobody", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dialogs_are_added_in_a_chain_and_found()
    {
        var prompt = new TextPrompt("name");

        var component = new ComponentDialog("c").AddDialog(prompt).AddDialog(new TextPrompt("other"));

        Assert.Same(prompt, component.FindDialog("name"));
        Assert.Null(component.FindDialog("nobody"));
        Assert.Equal(["name", "other"], component.Dialogs.GetDialogs().Select(d => d.Id).Order());
        Assert.Equal("name", component.InitialDialogId);
        Assert.ThrowsAny<ArgumentException>(() => component.AddDialog(null!));
    }

    [Fact]
    public async Task It_decides_itself_what_its_result_is()
    {
        var talk = new DialogConversation(() => new Signing(Ending("w", "plain")));

        await talk.SayAsync("x");

        Assert.Equal("plain, signed", talk.Result);
    }

    [Fact]
    public async Task It_decides_itself_how_it_begins_and_goes_on()
    {
        var talk = new DialogConversation(() => new Watchful(new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]))) { Options = "given" };

        Assert.Equal(["begun with given"], await talk.SayAsync("a"));
        Assert.Equal(["you said b"], await talk.SayAsync("b"));
        Assert.Equal(DialogTurnStatus.Complete, talk.Last.Status);
    }

    [Fact]
    public async Task Its_child_context_runs_on_its_stack()
    {
        var component = new RecordingComponent("c", _notes, new RecordingDialog("leaf", _notes));
        var talk = new DialogConversation(() => component);
        talk.AtTheEnd = dc => Assert.Equal("leaf", component.CreateChildContext(dc)!.ActiveDialog!.Id);

        await talk.SayAsync("a");
    }

    [Fact]
    public async Task A_dialog_of_the_parent_can_be_begun_inside()
    {
        var talk = new DialogConversation(() => new RecordingComponent("outer", _notes,
            new RecordingComponent("inner", _notes, new WaterfallDialog("w",
            [
                (step, cancellationToken) => step.BeginDialogAsync("shared", null, cancellationToken),
                Ask.End(),
            ])),
            Ending("shared", "from outside")));

        await talk.SayAsync("a");

        Assert.Equal("from outside", talk.Result);
    }

    [Fact]
    public async Task The_same_component_serves_two_conversations()
    {
        var component = new RecordingComponent("c", _notes, new WaterfallDialog("w", [Ask.Step("name", "Your name?"), Ask.End()]), new TextPrompt("name"));
        var (dana, kim) = (new DialogConversation(() => component), new DialogConversation(() => component));
        await dana.SayAsync("hi");
        await kim.SayAsync("hi");

        await kim.SayAsync("Kim");
        await dana.SayAsync("Dana");

        Assert.Equal(("Dana", "Kim"), (dana.Result, kim.Result));
    }

    private sealed class Signing : ComponentDialog
    {
        public Signing(Dialog inner)
            : base("signing")
            => AddDialog(inner);

        protected override Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object? result, CancellationToken cancellationToken)
            => outerDc.EndDialogAsync($"{result}, signed", cancellationToken);
    }

    private sealed class Watchful : ComponentDialog
    {
        public Watchful(Dialog inner)
            : base("watchful")
            => AddDialog(inner);

        protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
        {
            await innerDc.Context.SendActivityAsync($"begun with {options}", cancellationToken: cancellationToken);
            return await base.OnBeginDialogAsync(innerDc, options, cancellationToken);
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            await innerDc.Context.SendActivityAsync($"you said {innerDc.Context.Activity.Text}", cancellationToken: cancellationToken);
            return await base.OnContinueDialogAsync(innerDc, cancellationToken);
        }
    }
}
