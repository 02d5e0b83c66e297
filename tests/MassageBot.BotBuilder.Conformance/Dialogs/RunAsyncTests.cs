using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class RunAsyncTests
{
    private static TestFlow Flow(TestAdapter adapter, Dialog? root = null)
    {
        var state = new ConversationState(new MemoryStorage());
        var accessor = state.CreateProperty<DialogState>("DialogState");
        root ??= new DialogConversation.Component(
            new WaterfallDialog("w", [Ask.Step("name", "Your name?"), Greet]),
            new TextPrompt("name"));
        return new TestFlow(adapter, async (turnContext, cancellationToken) =>
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
        => await Flow(new TestAdapter("test"))
            .Test("hi", "Your name?")
            .Test("Dana", "Hello Dana")
            .Test("hi", "Your name?")
            .StartTestAsync();

    [Fact]
    public async Task What_ends_in_the_turn_it_begins_is_not_begun_twice()
    {
        var begun = 0;
        var once = new WaterfallDialog("w", [(step, cancellationToken) =>
        {
            begun++;
            return step.EndDialogAsync(null, cancellationToken);
        }]);

        await Flow(new TestAdapter("test"), once).Send("hi").StartTestAsync();

        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task The_stack_is_traced_on_the_Emulator()
        => await Flow(new TestAdapter("emulator", sendTraceActivity: true))
            .Test("hi", "Your name?")
            .AssertReply(reply =>
            {
                var trace = Assert.IsType<Activity>(reply);
                Assert.Equal((ActivityTypes.Trace, "BotState", "https://www.botframework.com/schemas/botState"), (trace.Type, trace.Name, trace.ValueType));
            })
            .StartTestAsync();

    [Fact]
    public async Task A_failure_comes_out_as_it_is()
    {
        var failing = new WaterfallDialog("w", [(_, _) => throw new FormatException("here")]);

        await Assert.ThrowsAsync<FormatException>(() => Flow(new TestAdapter("test"), failing).Send("hi").StartTestAsync());
    }
}
