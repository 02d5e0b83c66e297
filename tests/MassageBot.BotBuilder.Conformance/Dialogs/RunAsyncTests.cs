using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class RunAsyncTests
{
    private static TestFlow Flow(string channelId)
    {
        var state = new ConversationState(new MemoryStorage());
        var accessor = state.CreateProperty<DialogState>("DialogState");
        var root = new DialogConversation.Component(
            new WaterfallDialog("w", [Ask.Step("name", "Your name?"), Greet]),
            new TextPrompt("name"));
        return new TestFlow(new TestAdapter(channelId, sendTraceActivity: true), async (turnContext, cancellationToken) =>
        {
            await root.RunAsync(turnContext, accessor, cancellationToken);
            await state.SaveChangesAsync(turnContext, false, cancellationToken);
        });

        static async Task<DialogTurnResult> Greet(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            await step.Context.SendActivityAsync($"Hello {step.Result}", cancellationToken: cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
    }

    [Fact]
    public async Task It_begins_then_continues_then_begins_again()
    {
        await Flow("test")
            .Test("hi", "Your name?")
            .Test("Dana", "Hello Dana")
            .Test("hi", "Your name?")
            .StartTestAsync();
    }

    [Theory]
    [InlineData("directline")]
    [InlineData("msteams")]
    [InlineData("test")]
    public async Task No_state_is_traced_off_the_Emulator(string channelId)
    {
        await Flow(channelId).Test("hi", "Your name?").AssertNoReply(timeout: 1).StartTestAsync();
    }

    [Fact]
    public async Task The_stack_is_traced_on_the_Emulator()
    {
        await Flow("emulator")
            .Test("hi", "Your name?")
            .AssertReply(reply =>
            {
                Assert.Equal(ActivityTypes.Trace, reply.Type);
                Assert.Equal("BotState", ((Activity)reply).Name);
            })
            .StartTestAsync();
    }
}
