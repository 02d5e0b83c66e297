namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt read from the client's message.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class PromptRecognizerResult<T>
{
    /// <summary>Creates the result of a message in which nothing was found.</summary>
    public PromptRecognizerResult()
    {
    }

    /// <summary>Whether a value was found.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The value; a validator may change it.</summary>
    public T Value { get; set; } = default!;

    /// <summary>Whether the dialogs above may take the message for something else.</summary>
    public bool AllowInterruption { get; set; }
}
