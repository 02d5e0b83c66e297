using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Builder.Testing.XUnit;
using Microsoft.Bot.Schema;
using Xunit.Abstractions;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class DialogTestClientTests
{
    private readonly Lines _lines = new();

    private static DialogConversation.Component Dialog() => new(
        new WaterfallDialog("w",
        [
            (step, cancellationToken) => step.PromptAsync("name", Ask.Options($"{step.Options}: your name?"), cancellationToken),
            Ask.End(),
        ]),
        new TextPrompt("name"));

    [Fact]
    public async Task It_talks_to_a_dialog_with_options_and_shows_how_the_turn_ended()
    {
        var client = new DialogTestClient("test", Dialog(), "Reception");

        var reply = await client.SendActivityAsync<IMessageActivity>("hi");
        Assert.Equal("Reception: your name?", reply.Text);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult!.Status);
        Assert.Equal("root", client.DialogContext!.ActiveDialog!.Id);

        Assert.Null(await client.SendActivityAsync<IMessageActivity>("Dana"));
        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Equal("Dana", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task Further_replies_of_a_turn_are_taken_one_by_one()
    {
        var client = new DialogTestClient("test", new WaterfallDialog("w", [async (step, cancellationToken) =>
        {
            await step.Context.SendActivityAsync("one", cancellationToken: cancellationToken);
            await step.Context.SendActivityAsync("two", cancellationToken: cancellationToken);
            return Microsoft.Bot.Builder.Dialogs.Dialog.EndOfTurn;
        }]));

        Assert.Equal("one", (await client.SendActivityAsync<IMessageActivity>("hi")).Text);
        Assert.Equal("two", client.GetNextReply<IMessageActivity>().Text);
        Assert.Null(client.GetNextReply<IMessageActivity>());
    }

    [Fact]
    public async Task An_activity_can_be_sent_as_it_is()
    {
        var adapter = new TestAdapter("msteams");
        var client = new DialogTestClient(adapter, new WaterfallDialog("w", [async (step, cancellationToken) =>
        {
            await step.Context.SendActivityAsync($"{step.Context.Activity.ChannelId}: {step.Context.Activity.Value}", cancellationToken: cancellationToken);
            return Microsoft.Bot.Builder.Dialogs.Dialog.EndOfTurn;
        }]));
        var pressed = adapter.MakeActivity("");
        pressed.Value = "button 1";

        Assert.Equal("msteams: button 1", (await client.SendActivityAsync<IMessageActivity>(pressed)).Text);
    }

    [Fact]
    public async Task The_state_given_is_the_one_that_is_used()
    {
        var state = new ConversationState(new MemoryStorage());

        var first = new DialogTestClient("test", Dialog(), "Reception", null, state);
        await first.SendActivityAsync<IMessageActivity>("hi");
        var second = new DialogTestClient("test", Dialog(), "Reception", null, state);
        await second.SendActivityAsync<IMessageActivity>("Dana");

        Assert.Same(state, second.ConversationState);
        Assert.Equal("Dana", second.DialogTurnResult!.Result);
    }

    [Fact]
    public async Task The_logger_writes_both_sides_of_the_talk()
    {
        var client = new DialogTestClient("test", Dialog(), "Reception", [new XUnitDialogTestLogger(_lines)]);

        await client.SendActivityAsync<IMessageActivity>("hi");

        var written = string.Join('\n', _lines.Written);
        Assert.Matches("(?s)User:.*hi.*Bot:.*Reception: your name", written);
    }

    private sealed class Lines : ITestOutputHelper
    {
        public List<string> Written { get; } = [];

        public void WriteLine(string message) => Written.Add(message);

        public void WriteLine(string format, params object[] args) => Written.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));
    }
}
