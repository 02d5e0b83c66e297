namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a <see cref="PromptValidator{T}"/> decides on.</summary>
/// <typeparam name="T">The type of the prompt's value.</typeparam>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext,
        PromptRecognizerResult<T> recognized,
        IDictionary<string, object> state,
        PromptOptions options,
        int attemptCount)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
        AttemptCount = attemptCount;
    }

    /// <summary>The turn. A validator that sends a message itself keeps the prompt from sending the retry text.</summary>
    public ITurnContext Context { get; }

    /// <summary>What the prompt read.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What was asked.</summary>
    public PromptOptions Options { get; }

    /// <summary>What the validator remembers from attempt to attempt; what is written here is saved.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How many answers were given, this one included.</summary>
    public int AttemptCount { get; }
}
