using Microsoft.Bot.Builder.Adapters;

namespace MassageBot.Dialogs.Tests;

public class EnduringDialogTests
{
    [Fact]
    public async Task A_dialog_found_half_way_by_a_newer_program_goes_on()
    {
        var state = new ConversationState(new MemoryStorage());
        var adapter = new TestAdapter();
        await SayAsync(adapter, state, new Form(1), "hello");

        await SayAsync(adapter, state, new Form(2), "Anna");

        Assert.Equal("name?", ((IMessageActivity)adapter.GetNextReply()!).Text);
        Assert.Equal("Anna, thank you", ((IMessageActivity)adapter.GetNextReply()!).Text);
    }

    private static Task SayAsync(TestAdapter adapter, ConversationState state, Dialog dialog, string text) =>
        adapter.SendTextToBotAsync(
            text,
            async (turn, cancellationToken) =>
            {
                await dialog.RunAsync(turn, state.CreateProperty<DialogState>("dialogs"), cancellationToken);
                await state.SaveChangesAsync(turn, cancellationToken: cancellationToken);
            },
            CancellationToken.None);

    /// <summary>Asks for a name; a later edition has a step more, and so another version.</summary>
    private sealed class Form : EnduringDialog
    {
        public Form(int edition)
            : base(nameof(Form))
        {
            AddDialog(new TextPrompt(nameof(TextPrompt)));
            WaterfallStep ask = (step, c) => step.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text("name?") }, c);
            WaterfallStep thank = async (step, c) =>
            {
                await step.Context.SendActivityAsync(MessageFactory.Text($"{step.Result}, thank you"), c);
                return await step.EndDialogAsync(cancellationToken: c);
            };
            AddDialog(new WaterfallDialog(nameof(WaterfallDialog), edition == 1 ? [ask, thank] : [ask, thank, thank]));
            InitialDialogId = nameof(WaterfallDialog);
        }
    }
}
