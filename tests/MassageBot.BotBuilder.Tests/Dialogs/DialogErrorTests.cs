using MassageBot.BotBuilder.Conformance.Dialogs;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace MassageBot.BotBuilder.Tests.Dialogs;

/// <summary>What is wrong, where, and what to do.</summary>
public class DialogErrorTests
{
    private static readonly WaterfallStep Wait = (_, _) => Task.FromResult(Dialog.EndOfTurn);

    [Fact]
    public async Task An_empty_component_says_what_is_missing()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogConversation(() => new ComponentDialog("hollow")).SayAsync("x"));

        Assert.Contains("'hollow'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("AddDialog", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unhandled_change_names_the_component_and_the_event()
    {
        var talk = new DialogConversation(new WaterfallDialog("w", [Wait, Wait]));
        await talk.SayAsync("a");
        talk.Root = () => new DialogConversation.Component(new WaterfallDialog("w", [Wait, Wait, Wait]));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("b"));

        Assert.Contains("'root'", failure.Message, StringComparison.Ordinal);
        Assert.Contains(DialogEvents.VersionChanged, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_calls_next_twice_is_named()
    {
        var talk = new DialogConversation(new WaterfallDialog("w",
        [
            async (step, cancellationToken) =>
            {
                await step.NextAsync(null, cancellationToken);
                return await step.NextAsync(null, cancellationToken);
            },
            Wait,
        ]));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("a"));
        Assert.Contains("Step 0 of the waterfall 'w'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("begin")]
    [InlineData("replace")]
    public async Task A_dialog_that_does_not_exist_is_named_with_what_was_to_be_done(string how)
    {
        var talk = new DialogConversation(new WaterfallDialog("w", [(step, cancellationToken) => how == "begin"
            ? step.BeginDialogAsync("nobody", null, cancellationToken)
            : step.ReplaceDialogAsync("nobody", null, cancellationToken)]));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("a"));

        Assert.StartsWith("Failed to begin dialog. A dialog with id 'nobody' could not be found.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_begun_without_its_options_says_what_it_got()
    {
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.BeginDialogAsync("t", "no options", cancellationToken)]),
            new TextPrompt("t"));

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => talk.SayAsync("hi"));
        Assert.Contains("'t' needs PromptOptions and got String", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_with_no_words_for_any_language_says_so()
    {
        var talk = Ask.With(() => new ChoicePrompt("c", new Dictionary<string, ChoiceFactoryOptions>()), choices: ["red"]);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("hi"));
        Assert.Contains("at least one language", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unsupported_number_is_named_with_those_that_are_supported()
    {
        var failure = Assert.Throws<NotSupportedException>(() => new NumberPrompt<short>("n"));

        Assert.Contains("NumberPrompt<Int16>", failure.Message, StringComparison.Ordinal);
        Assert.Contains("decimal", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_in_the_place_of_a_value_is_told_how_to_be_passed()
    {
        var dc = new DialogContext(new DialogSet(), new Microsoft.Bot.Builder.TurnContext(new TestAdapter(), new TestAdapter().MakeActivity("hi")), new DialogState());

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync(CancellationToken.None));
        Assert.Contains("cancellationToken: token", failure.Message, StringComparison.Ordinal);
    }
}
