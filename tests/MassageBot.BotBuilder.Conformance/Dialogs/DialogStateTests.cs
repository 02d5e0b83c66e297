using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

/// <summary>Rule 9: the keys of the stack, which a stored conversation brings along.</summary>
public class DialogStateTests
{
    private static TurnContext Turn(string text)
        => new(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Id = "m1", Text = text, ChannelId = "test", Conversation = new ConversationAccount { Id = "c" } });

    private static DialogContext Stored(string text, DialogInstance instance, params Dialog[] dialogs)
        => new(dialogs.Aggregate(new DialogSet(), (set, dialog) => set.Add(dialog)), Turn(text), new DialogState([instance]));

    [Fact]
    public async Task A_waterfall_keeps_options_values_instance_and_step()
    {
        IDictionary<string, object>? state = null;
        var talk = new DialogConversation(() => new WaterfallDialog("w",
        [
            (step, _) =>
            {
                step.Values["where"] = "neck";
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
        ])) { Options = "given" };
        talk.AtTheEnd = dc => state = dc.ActiveDialog!.State;

        await talk.SayAsync("a");
        Assert.Equal(["instanceId", "options", "stepIndex", "values"], state!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("given", state["options"]);
        Assert.Equal("neck", Assert.IsAssignableFrom<IDictionary<string, object>>(state["values"])["where"]);
        Assert.Equal(0, Convert.ToInt32(state["stepIndex"], System.Globalization.CultureInfo.InvariantCulture));
        var instance = state["instanceId"].ToString();
        Assert.True(Guid.TryParse(instance, out _));

        await talk.SayAsync("b");
        Assert.Equal(1, Convert.ToInt32(state["stepIndex"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(instance, state["instanceId"].ToString());
    }

    [Fact]
    public async Task A_prompt_keeps_options_and_the_state_with_the_attempts()
    {
        IDictionary<string, object>? state = null;
        var attempts = new List<int>();
        var talk = Ask.With(() => new NumberPrompt<int>("n"), "How many?");
        talk.AtTheEnd = dc =>
        {
            state = dc.Child!.ActiveDialog!.State;
            if (state["state"] is IDictionary<string, object> memory)
                attempts.Add(Convert.ToInt32(memory["AttemptCount"], System.Globalization.CultureInfo.InvariantCulture));
        };

        await talk.SayAsync("hi");
        Assert.Equal(["options", "state"], state!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("How many?", Assert.IsType<PromptOptions>(state["options"]).Prompt!.Text);

        await talk.SayAsync("none");
        await talk.SayAsync("really");
        Assert.Equal([0, 1, 2], attempts);
    }

    [Fact]
    public async Task A_component_keeps_its_stack_under_dialogs()
    {
        IDictionary<string, object>? state = null;
        var talk = new DialogConversation(new RecordingDialog("leaf", []));
        talk.AtTheEnd = dc => state = dc.ActiveDialog!.State;

        await talk.SayAsync("a");

        var (key, stack) = Assert.Single(state!);
        Assert.Equal("dialogs", key);
        Assert.Equal("leaf", Assert.IsType<DialogState>(stack).DialogStack.Single().Id);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1L)]
    public async Task A_step_index_may_come_back_as_long(object index)
    {
        WaterfallStep wait = (_, _) => Task.FromResult(Dialog.EndOfTurn);
        var instance = new DialogInstance
        {
            Id = "w",
            State = new Dictionary<string, object>
            {
                ["options"] = null!, ["values"] = new Dictionary<string, object> { ["count"] = index }, ["instanceId"] = "i", ["stepIndex"] = index,
            },
        };
        var dc = Stored("go on", instance, new WaterfallDialog("w",
        [
            wait, wait, (step, cancellationToken) => step.EndDialogAsync($"{step.Index} {step.Values["count"]} {step.Result}", cancellationToken),
        ]));

        Assert.Equal("2 1 go on", (await dc.ContinueDialogAsync()).Result);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2L)]
    public async Task The_attempts_may_come_back_as_long(object attempts)
    {
        var seen = 0;
        var instance = new DialogInstance
        {
            Id = "t",
            State = new Dictionary<string, object>
            {
                ["options"] = new PromptOptions(), ["state"] = new Dictionary<string, object> { ["AttemptCount"] = attempts },
            },
        };
        var dc = Stored("Dana", instance, new TextPrompt("t", (prompt, _) =>
        {
            seen = prompt.AttemptCount;
            return Task.FromResult(true);
        }));

        Assert.Equal("Dana", (await dc.ContinueDialogAsync()).Result);
        Assert.Equal(3, seen);
    }

    [Fact]
    public void A_new_state_has_an_empty_stack_and_a_given_one_is_used_as_it_is()
    {
        var stack = new List<DialogInstance>();

        Assert.Empty(new DialogState().DialogStack);
        Assert.Empty(new DialogState(null!).DialogStack);
        Assert.Same(stack, new DialogState(stack).DialogStack);
    }

    [Fact]
    public void The_statuses_and_reasons_have_the_numbers_they_are_stored_as()
    {
        Assert.Equal([0, 1, 2, 3, 4], new[] { DialogTurnStatus.Empty, DialogTurnStatus.Waiting, DialogTurnStatus.Complete, DialogTurnStatus.Cancelled, DialogTurnStatus.CompleteAndWait }.Select(s => (int)s));
        Assert.Equal([0, 1, 2, 3, 4, 5], new[] { DialogReason.BeginCalled, DialogReason.ContinueCalled, DialogReason.EndCalled, DialogReason.ReplaceCalled, DialogReason.CancelCalled, DialogReason.NextCalled }.Select(r => (int)r));
    }
}
