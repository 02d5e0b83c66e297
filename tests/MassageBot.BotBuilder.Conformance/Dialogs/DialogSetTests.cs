using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class DialogSetTests
{
    [Fact]
    public void The_same_dialog_twice_is_added_once()
    {
        var prompt = new TextPrompt("name");

        var set = new DialogSet().Add(prompt).Add(prompt);

        Assert.Same(prompt, Assert.Single(set.GetDialogs()));
        Assert.Equal("name", prompt.Id);
    }

    [Fact]
    public void A_dialog_is_found_by_its_id_and_nothing_by_another()
    {
        var prompt = new TextPrompt("name");
        var set = new DialogSet().Add(prompt).Add(new TextPrompt("other"));

        Assert.Same(prompt, set.Find("name"));
        Assert.Null(set.Find("nobody"));
        Assert.Null(set.Find("NAME"));
        Assert.Equal(2, set.GetDialogs().Count());
    }

    [Fact]
    public void Nothing_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new DialogSet().Add(null!));
        Assert.ThrowsAny<ArgumentException>(() => new DialogSet().Find(null!));
        Assert.ThrowsAny<ArgumentException>(() => new DialogSet(null!));
    }

    [Fact]
    public void A_dialog_without_an_id_is_called_after_its_class()
        => Assert.Equal(nameof(ComponentDialog), new ComponentDialog().Id);

    [Fact]
    public async Task A_context_has_the_stack_of_the_conversation()
    {
        var state = new ConversationState(new MemoryStorage());
        var set = new DialogSet(state.CreateProperty<DialogState>("DialogState")).Add(new RecordingDialog("a", []));
        var adapter = new TestAdapter();
        DialogContext? first = null, second = null;

        await adapter.ProcessActivityAsync(adapter.MakeActivity("1"), async (turnContext, cancellationToken) =>
        {
            first = await set.CreateContextAsync(turnContext, cancellationToken);
            await first.BeginDialogAsync("a", null, cancellationToken);
            await state.SaveChangesAsync(turnContext, false, cancellationToken);
        });
        await adapter.ProcessActivityAsync(
            adapter.MakeActivity("2"),
            async (turnContext, cancellationToken) => second = await set.CreateContextAsync(turnContext, cancellationToken));

        Assert.Same(set, first!.Dialogs);
        Assert.Equal("a", second!.ActiveDialog!.Id);
    }

    [Fact]
    public async Task A_set_without_a_state_property_cannot_load_a_stack()
    {
        var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Id = "m1", ChannelId = "test" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));
    }

    [Fact]
    public async Task A_dialog_that_is_gone_is_named_when_the_conversation_goes_on()
    {
        var talk = new DialogConversation(() => new Lenient(new WaterfallDialog("old", [(_, _) => Task.FromResult(Dialog.EndOfTurn)])));
        await talk.SayAsync("a");
        talk.Root = () => new Lenient(new WaterfallDialog("new"));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("b"));

        Assert.StartsWith("Failed to continue dialog", failure.Message, StringComparison.Ordinal);
        Assert.Contains("old", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_root_dialog_that_is_gone_is_named()
    {
        var talk = new DialogConversation(() => new RecordingDialog("before", []));
        await talk.SayAsync("a");
        talk.Root = () => new RecordingDialog("after", []);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("b"));

        Assert.StartsWith("Failed to continue dialog", failure.Message, StringComparison.Ordinal);
        Assert.Contains("before", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Lenient : ComponentDialog
    {
        public Lenient(Dialog inner)
            : base("root")
            => AddDialog(inner);

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
            => Task.FromResult(e.Name == DialogEvents.VersionChanged);
    }
}
