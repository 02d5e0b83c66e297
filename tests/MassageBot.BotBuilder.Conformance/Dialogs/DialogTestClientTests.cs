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
    public async Task The_logger_writes_both_sides_of_the_talk()
    {
        var client = new DialogTestClient("test", Dialog(), "Reception", [new XUnitDialogTestLogger(_lines)]);

        await client.SendActivityAsync<IMessageActivity>("hi");

        Assert.Equal(["User: hi", "Bot:  Reception: your name?"], _lines.Written);
    }

    private sealed class Lines : ITestOutputHelper
    {
        public List<string> Written { get; } = [];

        public void WriteLine(string message) => Written.Add(message);

        public void WriteLine(string format, params object[] args) => Written.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));
    }
}
