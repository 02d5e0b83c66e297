using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class DialogSetTests
{
    [Fact]
    public void The_same_dialog_twice_is_added_once()
    {
        var prompt = new TextPrompt("name");

        var set = new DialogSet().Add(prompt).Add(prompt);

        Assert.Same(prompt, Assert.Single(set.GetDialogs()));
    }

    [Fact]
    public void Another_dialog_with_the_same_id_is_refused_and_both_are_named()
    {
        var set = new DialogSet().Add(new TextPrompt("pain"));

        var failure = Assert.Throws<InvalidOperationException>(() => set.Add(new NumberPrompt<int>("pain")));

        Assert.Contains("'pain'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("TextPrompt", failure.Message, StringComparison.Ordinal);
        Assert.Contains("NumberPrompt", failure.Message, StringComparison.Ordinal);
        Assert.Null(set.Find("pain2"));
    }

    [Fact]
    public void A_component_refuses_it_too()
    {
        var component = new ComponentDialog("c").AddDialog(new TextPrompt("a"));

        Assert.Throws<InvalidOperationException>(() => component.AddDialog(new TextPrompt("a")));
    }

    [Fact]
    public void A_dialog_without_an_id_is_called_after_its_class()
    {
        Assert.Equal(nameof(ComponentDialog), new ComponentDialog().Id);
    }

    [Fact]
    public async Task A_dialog_that_is_gone_is_named_when_the_conversation_goes_on()
    {
        var talk = new DialogConversation(new WaterfallDialog("old", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]));
        await talk.SayAsync("a");
        talk.Root = () => new Lenient(new WaterfallDialog("new"));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("b"));

        Assert.StartsWith("Failed to continue dialog", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'old'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_root_dialog_that_is_gone_is_named()
    {
        var talk = new DialogConversation(() => new TextPromptLoop("before"));
        await talk.SayAsync("a");
        talk.Root = () => new TextPromptLoop("after");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("b"));

        Assert.Contains("'before'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beginning_a_dialog_that_does_not_exist_names_it()
    {
        var talk = new DialogConversation(new WaterfallDialog("w", [(step, cancellationToken) => step.BeginDialogAsync("nobody", null, cancellationToken)]));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("a"));

        Assert.Contains("'nobody'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_without_a_state_property_cannot_load_a_stack()
    {
        var talk = new DialogConversation(new WaterfallDialog("w"))
        {
            Interruption = async dc =>
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(dc.Context));
                return true;
            },
        };

        await talk.SayAsync("a");
    }

    private sealed class Lenient : ComponentDialog
    {
        public Lenient(Dialog inner)
            : base("root")
            => AddDialog(inner);

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(true);
    }

    private sealed class TextPromptLoop(string id) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
            => Task.FromResult(EndOfTurn);
    }
}
