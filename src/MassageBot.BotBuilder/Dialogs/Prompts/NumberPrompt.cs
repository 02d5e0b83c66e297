using Microsoft.Bot.Builder.Dialogs.Recognition;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number, in digits or in words.</summary>
/// <typeparam name="T"><see cref="int"/>, <see cref="long"/>, <see cref="float"/>, <see cref="double"/> or <see cref="decimal"/>.</typeparam>
/// <remarks>
/// Of several numbers the first counts, and units are left out: "60 kg" is 60, "25 %" is 25. What does not fit the type is asked again, never cut.
/// This differs from Bot Builder: a mark on a scale of ten or of a hundred ("7/10") is read as the mark, 7, where there a pain of seven out of
/// ten would arrive as 0.7; a comma or point that cannot separate thousands is read as the decimal sign in every language, and where both
/// are used the last one is ("1.234,56"); "minus drei" keeps its sign in every language.
/// </remarks>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <summary>Creates the prompt.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Decides alone what is accepted; without it every number that fits the type is.</param>
    /// <param name="defaultLocale">The language of answers whose message names none.</param>
    /// <exception cref="NotSupportedException">The type is none of those named above.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        if (!RecognizedNumber.IsSupported(typeof(T)))
            throw new NotSupportedException($"NumberPrompt<{typeof(T).Name}> is not supported. Use int, long, float, double or decimal.");

        DefaultLocale = defaultLocale;
    }

    /// <summary>The language of answers whose message names none, for example <c>en-gb</c>.</summary>
    public string? DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        return PromptMessage.SendAsync(turnContext, options, isRetry, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } text }
            && RecognizedNumber.TryRead(text, PromptCulture.Choose(turnContext, options, DefaultLocale), out var number)
            && RecognizedNumber.TryConvert<T>(number, out var value))
        {
            result.Succeeded = true;
            result.Value = value;
        }

        return Task.FromResult(result);
    }
}
