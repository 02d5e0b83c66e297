using MassageBot.BotBuilder.Conformance.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>Bot Builder traces the stack, with all that was answered, to every channel and leaves it to the adapter to drop it.</summary>
public class StateTraceTests
{
    [Theory]
    [InlineData("directline")]
    [InlineData("webchat")]
    [InlineData("msteams")]
    [InlineData("test")]
    public async Task No_state_is_traced_off_the_Emulator(string channelId)
    {
        var accessor = new ConversationState(new MemoryStorage()).CreateProperty<DialogState>("DialogState");
        var adapter = new TestAdapter(channelId, sendTraceActivity: true);
        var root = new DialogConversation.Component(new WaterfallDialog("w", [Ask.Step("name", "Your name?")]), new TextPrompt("name"));

        await adapter.SendTextToBotAsync("hi", (turnContext, cancellationToken) => root.RunAsync(turnContext, accessor, cancellationToken), CancellationToken.None);

        Assert.Equal("Your name?", Assert.Single(adapter.ActiveQueue).Text);
    }
}
