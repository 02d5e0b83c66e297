using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class DigressionTests
{
    [Fact]
    public async Task A_question_answered_in_the_middle_returns_to_the_form()
    {
        var talk = new DialogConversation(() => new Form());

        Assert.Equal(["Where does it hurt?"], await talk.SayAsync("hello"));
        Assert.Equal(["We open at nine.", "Where does it hurt?"], await talk.SayAsync("opening hours"));
        Assert.Equal(["How bad is it?"], await talk.SayAsync("neck"));
        Assert.Equal(["We open at nine.", "How bad is it?"], await talk.SayAsync("opening hours"));
        Assert.Empty(await talk.SayAsync("4"));

        Assert.Equal("neck 4", talk.Result);
    }

    [Fact]
    public async Task A_digression_that_takes_turns_of_its_own_returns_too()
    {
        var talk = new DialogConversation(() => new Form());
        await talk.SayAsync("hello");

        Assert.Equal(["Which day?"], await talk.SayAsync("booking"));
        Assert.Equal(["Noted: Monday", "Where does it hurt?"], await talk.SayAsync("Monday"));
        Assert.Equal(["How bad is it?"], await talk.SayAsync("neck"));
    }

    [Fact]
    public async Task A_component_resumed_from_above_puts_its_question_again()
    {
        var talk = new DialogConversation(() => new DialogConversation.Component(new Outer(), new Form(), new WaterfallDialog("hours", [Say("We open at nine.")])));
        Assert.Equal(["Where does it hurt?"], await talk.SayAsync("hello"));

        Assert.Equal(["We open at nine.", "Where does it hurt?"], await talk.SayAsync("aside"));
    }

    [Fact]
    public async Task Reprompt_can_be_taken_over_by_the_dialog_itself()
    {
        var talk = new DialogConversation(() => new OwnReprompt())
        {
            Interruption = async dc =>
            {
                if (dc.Context.Activity.Text == "again")
                    await dc.RepromptDialogAsync();
                return dc.Context.Activity.Text == "again";
            },
        };
        await talk.SayAsync("hello");

        Assert.Equal(["In own words"], await talk.SayAsync("again"));
    }

    private static WaterfallStep Say(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    };

    private sealed class Form : ComponentDialog
    {
        public Form()
            : base("form")
        {
            AddDialog(new WaterfallDialog("steps",
            [
                Ask.Step("where", "Where does it hurt?"),
                (step, cancellationToken) =>
                {
                    step.Values["where"] = step.Result!;
                    return step.PromptAsync("pain", Ask.Options("How bad is it?"), cancellationToken);
                },
                (step, cancellationToken) => step.EndDialogAsync($"{step.Values["where"]} {step.Result}", cancellationToken),
            ]));
            AddDialog(new TextPrompt("where"));
            AddDialog(new NumberPrompt<int>("pain"));
            AddDialog(new WaterfallDialog("hours", [Say("We open at nine.")]));
            AddDialog(new WaterfallDialog("booking",
            [
                Ask.Step("where", "Which day?"),
                (step, cancellationToken) => Say($"Noted: {step.Result}")(step, cancellationToken),
            ]));
        }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
            => innerDc.Context.Activity.Text switch
            {
                "opening hours" => innerDc.BeginDialogAsync("hours", null, cancellationToken),
                "booking" => innerDc.BeginDialogAsync("booking", null, cancellationToken),
                _ => base.OnContinueDialogAsync(innerDc, cancellationToken),
            };
    }

    // Begins the form, and puts an aside above it on its own stack.
    private sealed class Outer() : ComponentDialog("outer")
    {
        protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
            => innerDc.BeginDialogAsync("form", options, cancellationToken);

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
            => innerDc.Context.Activity.Text == "aside"
                ? innerDc.BeginDialogAsync("hours", null, cancellationToken)
                : base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    private sealed class OwnReprompt() : Dialog("own")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
            => Task.FromResult(EndOfTurn);

        public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.RepromptDialog)
                return false;
            await dc.Context.SendActivityAsync("In own words", cancellationToken: cancellationToken);
            return true;
        }

        public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
            => turnContext.SendActivityAsync("Not this", cancellationToken: cancellationToken);
    }
}
