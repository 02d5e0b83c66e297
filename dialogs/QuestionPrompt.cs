namespace MassageBot.Dialogs;

/// <summary>
/// Asks a question that is made anew each time. What waits is in the conversation's memory and its words are in the content: neither is kept,
/// read and written with the dialog's state again, and an edit of the content reaches whoever is asked once more.
/// </summary>
/// <param name="dialogId">Its id.</param>
/// <param name="question">Makes the question; null when nothing is to be asked.</param>
/// <param name="validator">Decides what is an answer.</param>
internal sealed class QuestionPrompt(string dialogId, Func<ITurnContext, CancellationToken, Task<Activity?>> question, PromptValidator<string> validator)
    : TextPrompt(dialogId, validator)
{
    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        if (await question(turnContext, cancellationToken) is { } asked)
            await turnContext.SendActivityAsync(asked, cancellationToken);
    }
}
