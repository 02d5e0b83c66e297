using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

/// <summary>Steps and options that many tests need.</summary>
public static class Ask
{
    public static PromptOptions Options(string question, string? again = null, params string[] choices) => new()
    {
        Prompt = MessageFactory.Text(question),
        RetryPrompt = again is null ? null : MessageFactory.Text(again),
        Choices = choices.Length == 0 ? null : ChoiceFactory.ToChoices(choices),
    };

    public static WaterfallStep Step(string promptId, string question, string? again = null, params string[] choices)
        => (step, cancellationToken) => step.PromptAsync(promptId, Options(question, again, choices), cancellationToken);

    public static WaterfallStep End()
        => (step, cancellationToken) => step.EndDialogAsync(step.Result, cancellationToken);

    /// <summary>A conversation with one prompt, whose value is the result.</summary>
    public static DialogConversation With(Func<Dialog> prompt, string question = "?", string? again = null, string channelId = "test", string locale = "en-us", params string[] choices)
        => new(
            () =>
            {
                var asked = prompt();
                return new DialogConversation.Component(new WaterfallDialog("ask", [Step(asked.Id, question, again, choices), End()]), asked);
            },
            channelId,
            locale);
}
